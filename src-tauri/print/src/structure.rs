//! The structure of a finished PDF: the text in reading order, and whether tree and pages agree.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::painted::{Painted, Purpose, painted};

/// What is wrong with a file's structure. Each makes a reading aloud leave something out, or say it in
/// the wrong place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StructureFault {
    /// The file does not say that it is tagged, or has no language.
    NotMarked,
    /// Something is painted that is neither content nor decoration.
    Untagged,
    /// A piece of a page belongs to two elements, or two pieces have one number.
    UsedTwice,
    /// A piece of a page belongs to no element.
    NotInTree,
    /// An element points to a piece that is not on its page.
    NothingPainted,
    /// The list from pieces to elements is missing or says otherwise than the tree.
    ParentTreeDiffers,
    /// An element names another parent than the one that holds it.
    WrongParent,
    /// A header cell does not say what it is the header of.
    NoScope,
    /// On a page, things are painted in another order than they are read.
    OrderDiffers,
}

/// A file's structure.
pub(crate) struct Structure {
    /// The text of each element that has text of its own, in reading order.
    pub texts: Vec<String>,
    /// The text of each page as it is painted.
    pub pages: Vec<String>,
    /// The text of each piece that is decoration.
    pub decoration: Vec<String>,
    pub faults: BTreeSet<StructureFault>,
}

/// A piece of content: its page and its number there.
type Place = (ObjectId, i64);

/// Reads a file's structure.
pub(crate) fn structure(document: &Document) -> lopdf::Result<Structure> {
    let mut pages = Vec::new();
    for page in document.page_iter() {
        pages.push((page, painted(document, page)?));
    }
    let catalog = document.catalog()?;
    let mut walk = Walk {
        document,
        pieces: BTreeMap::new(),
        order: Vec::new(),
        texts: Vec::new(),
        owners: BTreeMap::new(),
        seen: BTreeSet::new(),
        faults: BTreeSet::new(),
    };
    walk.take_pieces(&pages);
    let marked =
        catalog.get_deref(b"MarkInfo", document).and_then(Object::as_dict).and_then(|it| it.get(b"Marked"));
    if !marked.and_then(Object::as_bool).unwrap_or(false) || catalog.get(b"Lang").is_err() {
        walk.faults.insert(StructureFault::NotMarked);
    }
    let root = catalog.get(b"StructTreeRoot").and_then(Object::as_reference)?;
    let tree = document.get_dictionary(root)?;
    walk.kids(tree, root, None)?;
    walk.compare_pages(&pages);
    if walk.compare_parents(tree, &pages).is_err() {
        walk.faults.insert(StructureFault::ParentTreeDiffers);
    }
    let said =
        |pieces: &Vec<Painted>| pieces.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join("\n");
    let pieces = pages.iter().flat_map(|(_, pieces)| pieces);
    let decoration = pieces.filter(|piece| piece.purpose == Purpose::Artifact && !piece.text.is_empty());
    let decoration = decoration.map(|piece| piece.text.clone()).collect();
    let pages = pages.iter().map(|(_, pieces)| said(pieces)).collect();
    Ok(Structure { texts: walk.texts, pages, decoration, faults: walk.faults })
}

struct Walk<'d> {
    document: &'d Document,
    pieces: BTreeMap<Place, String>,
    /// Pieces in reading order.
    order: Vec<Place>,
    texts: Vec<String>,
    owners: BTreeMap<Place, ObjectId>,
    /// Elements already read: a tree that holds one twice ends there.
    seen: BTreeSet<ObjectId>,
    faults: BTreeSet<StructureFault>,
}

impl Walk<'_> {
    fn take_pieces(&mut self, pages: &[(ObjectId, Vec<Painted>)]) {
        for (page, piece) in
            pages.iter().flat_map(|(page, pieces)| pieces.iter().map(move |piece| (*page, piece)))
        {
            match piece.purpose {
                Purpose::Artifact => {}
                Purpose::Unsaid => drop(self.faults.insert(StructureFault::Untagged)),
                Purpose::Content(mcid) => {
                    if self.pieces.insert((page, mcid), piece.text.clone()).is_some() {
                        self.faults.insert(StructureFault::UsedTwice);
                    }
                }
            }
        }
    }

    fn kids(&mut self, element: &Dictionary, id: ObjectId, page: Option<ObjectId>) -> lopdf::Result<()> {
        let Ok(kids) = element.get_deref(b"K", self.document) else { return Ok(()) };
        let kids = kids.as_array().map_or(std::slice::from_ref(kids), Vec::as_slice);
        let page = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        let mut own = None;
        for kid in kids {
            match kid {
                Object::Reference(child) if self.seen.insert(*child) => self.child(*child, id, page)?,
                Object::Integer(mcid) => self.piece(page, *mcid, id, &mut own),
                Object::Dictionary(content) => {
                    let page = content.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                    self.piece(page, content.get(b"MCID")?.as_i64()?, id, &mut own);
                }
                _ => drop(self.faults.insert(StructureFault::WrongParent)),
            }
        }
        self.texts.extend(own);
        Ok(())
    }

    fn child(&mut self, child: ObjectId, parent: ObjectId, page: Option<ObjectId>) -> lopdf::Result<()> {
        let element = self.document.get_dictionary(child)?;
        if element.get(b"P").and_then(Object::as_reference).ok() != Some(parent) {
            self.faults.insert(StructureFault::WrongParent);
        }
        let scope =
            element.get_deref(b"A", self.document).and_then(Object::as_dict).and_then(|it| it.get(b"Scope"));
        if element.get(b"S")?.as_name()? == b"TH" && scope.is_err() {
            self.faults.insert(StructureFault::NoScope);
        }
        self.kids(element, child, page)
    }

    fn piece(&mut self, page: Option<ObjectId>, mcid: i64, owner: ObjectId, own: &mut Option<String>) {
        let place = (page.unwrap_or((0, 0)), mcid);
        match self.pieces.get(&place) {
            Some(text) => own.get_or_insert_default().push_str(text),
            None => drop(self.faults.insert(StructureFault::NothingPainted)),
        }
        self.order.push(place);
        if self.owners.insert(place, owner).is_some() {
            self.faults.insert(StructureFault::UsedTwice);
        }
    }

    /// Every piece is in the tree, and on each page the order of painting is the order of reading.
    fn compare_pages(&mut self, pages: &[(ObjectId, Vec<Painted>)]) {
        if self.pieces.keys().any(|place| !self.owners.contains_key(place)) {
            self.faults.insert(StructureFault::NotInTree);
        }
        for (page, pieces) in pages {
            let painted = pieces.iter().filter_map(|piece| match piece.purpose {
                Purpose::Content(mcid) => Some(mcid),
                _ => None,
            });
            let read = self.order.iter().filter(|(on, _)| on == page).map(|(_, mcid)| *mcid);
            if !painted.eq(read) {
                self.faults.insert(StructureFault::OrderDiffers);
            }
        }
    }

    /// The list from pieces to elements names, for each piece, the element that holds it.
    fn compare_parents(
        &mut self,
        tree: &Dictionary,
        pages: &[(ObjectId, Vec<Painted>)],
    ) -> lopdf::Result<()> {
        let numbers = tree.get_deref(b"ParentTree", self.document)?.as_dict()?.get(b"Nums")?.as_array()?;
        let mut listed = 0;
        for (page, _) in pages {
            let key = self.document.get_dictionary(*page)?.get(b"StructParents")?.as_i64()?;
            let entry = numbers.chunks(2).find(|entry| entry[0].as_i64().ok() == Some(key));
            let entry = entry.and_then(|entry| entry.get(1)).ok_or(lopdf::Error::ObjectNotFound(*page))?;
            let (_, parents) = self.document.dereference(entry)?;
            for (mcid, parent) in (0..).zip(parents.as_array()?) {
                listed += 1;
                if self.owners.get(&(*page, mcid)) != Some(&parent.as_reference()?) {
                    self.faults.insert(StructureFault::ParentTreeDiffers);
                }
            }
        }
        if listed != self.owners.len() {
            self.faults.insert(StructureFault::ParentTreeDiffers);
        }
        Ok(())
    }
}
