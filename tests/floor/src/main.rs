//! An empty window of the planner's size, as bare as the shell allows.

fn main() {
    let started = tauri::Builder::default()
        .setup(|app| {
            let url = tauri::WebviewUrl::default();
            let window = tauri::WebviewWindowBuilder::new(app, "main", url).title("Floor");
            window.inner_size(1180.0, 820.0).incognito(true).build()?;
            Ok(())
        })
        .run(tauri::generate_context!());
    if started.is_err() {
        std::process::exit(2);
    }
}
