// The pages as they print. They lie outside the screen, and printing shows them and nothing else.
import "./paper.css";

/** Lays the pages out for printing. The returned function takes them away again. */
export function layOut(pages: string[]): () => void {
  const paper = document.createElement("div");
  paper.className = "paper";
  for (const page of pages) {
    const side = document.createElement("div");
    side.innerHTML = page;
    paper.append(side);
  }
  document.body.append(paper);
  return () => paper.remove();
}
