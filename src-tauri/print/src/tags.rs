//! What the pages mean, written into the file: the structure tree of tagged PDF.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use crate::pages::{Kid, Mark, NodeId, Page, Pages, Role, Tree};

impl Role {
    /// The name of the PDF standard.
    pub fn tag(&self) -> &'static str {
        match self {
            Role::Document => "Document",
            Role::H1 => "H1",
            Role::H2 => "H2",
            Role::P => "P",
            Role::Span => "Span",
            Role::Table => "Table",
            Role::Tr => "TR",
            Role::ColumnName | Role::RowName => "TH",
            Role::Td => "TD",
            Role::L { .. } => "L",
            Role::Li => "LI",
            Role::Lbl => "Lbl",
            Role::LBody => "LBody",
            Role::Form(_) => "Form",
        }
    }

    fn attributes(&self) -> Option<Dictionary> {
        match self {
            Role::ColumnName => Some(dictionary! { "O" => "Table", "Scope" => "Column" }),
            Role::RowName => Some(dictionary! { "O" => "Table", "Scope" => "Row" }),
            Role::L { numbered: true } => Some(dictionary! { "O" => "List", "ListNumbering" => "Decimal" }),
            Role::L { numbered: false } => Some(dictionary! { "O" => "List", "ListNumbering" => "None" }),
            Role::Form(label) => {
                let label = lopdf::text_string(label);
                Some(dictionary! { "O" => "PrintField", "Role" => "tv", "Desc" => label })
            }
            _ => None,
        }
    }
}

/// Puts the tree into the document and gives each element's object.
pub(crate) fn tag(document: &mut Document, pages: &Pages) -> Vec<Option<ObjectId>> {
    let page_ids: Vec<ObjectId> = document.page_iter().collect();
    let mut tags = Tags { document, pages, page_ids, elements: vec![None; pages.tree.nodes.len()] };
    let root = tags.document.new_object_id();
    let top = tags.element(Tree::ROOT, root);
    let parents = tags.parent_tree();
    let root_element = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![Object::Reference(top)],
        "ParentTree" => Object::Reference(parents),
        "ParentTreeNextKey" => pages.pages.len() as i64,
    };
    tags.document.set_object(root, root_element);
    if let Ok(catalog) = tags.document.catalog_mut() {
        catalog.set("StructTreeRoot", Object::Reference(root));
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
    }
    tags.elements
}

struct Tags<'d> {
    document: &'d mut Document,
    pages: &'d Pages,
    page_ids: Vec<ObjectId>,
    elements: Vec<Option<ObjectId>>,
}

impl Tags<'_> {
    fn element(&mut self, node: NodeId, parent: ObjectId) -> ObjectId {
        let (id, pages) = (self.document.new_object_id(), self.pages);
        self.elements[node.0] = Some(id);
        let title = pages.headings.iter().find(|heading| heading.node == node);
        let node = &pages.tree.nodes[node.0];
        let kids: Vec<Object> = node.kids.iter().map(|kid| self.kid(*kid, id)).collect();
        let mut element = dictionary! {
            "Type" => "StructElem", "S" => node.role.tag(), "P" => Object::Reference(parent), "K" => kids,
        };
        if let Some(attributes) = node.role.attributes() {
            element.set("A", attributes);
        }
        if let Some(language) = &node.language {
            element.set("Lang", lopdf::text_string(language));
        }
        if let Some(title) = title {
            element.set("T", lopdf::text_string(&title.text));
        }
        if let Role::Form(label) = &node.role {
            element.set("Alt", lopdf::text_string(label));
        }
        self.document.set_object(id, element);
        id
    }

    fn kid(&mut self, kid: Kid, parent: ObjectId) -> Object {
        match kid {
            Kid::Node(node) => Object::Reference(self.element(node, parent)),
            Kid::Piece(page, piece) => {
                let mcid = mcid(&self.pages.pages[page], piece);
                let page = Object::Reference(self.page_ids[page]);
                dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => mcid }.into()
            }
        }
    }

    /// For each page, the element of each piece of content, by its number on the page.
    fn parent_tree(&mut self) -> ObjectId {
        let mut numbers = Vec::new();
        for (place, page) in self.pages.pages.iter().enumerate() {
            let parents: Vec<Object> =
                page.pieces.iter().filter_map(|piece| self.parent(piece.mark)).collect();
            let parents = self.document.add_object(Object::Array(parents));
            numbers.extend([Object::Integer(place as i64), Object::Reference(parents)]);
            if let Ok(page) = self.document.get_dictionary_mut(self.page_ids[place]) {
                page.set("StructParents", place as i64);
                page.set("Tabs", "S");
            }
        }
        self.document.add_object(dictionary! { "Nums" => numbers })
    }

    fn parent(&self, mark: Mark) -> Option<Object> {
        let Mark::Content(node) = mark else { return None };
        self.elements[node.0].map(Object::Reference)
    }
}

/// A piece's number among the pieces of content of its page, as `content.rs` counts them.
fn mcid(page: &Page, piece: usize) -> i64 {
    let before = page.pieces[..piece].iter();
    before.filter(|piece| matches!(piece.mark, Mark::Content(_))).count() as i64
}
