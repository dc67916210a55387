use std::collections::BTreeSet;

use super::*;

fn disk() -> Disk {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("f"), vec![1; 1024]).expect("written");
    Disk::of(folder.path()).expect("read")
}

fn path(text: &str) -> &Path {
    Path::new(text)
}

/// Everything that many cuts may leave.
fn cuts(disk: &Disk) -> BTreeSet<Tree> {
    let mut rng = Rng::with_seed(1);
    (0..400).map(|_| disk.after_a_cut(&mut rng)).collect()
}

fn files(tree: &[(&str, &[u8])]) -> Tree {
    tree.iter().map(|(path, bytes)| (PathBuf::from(path), Some(bytes.to_vec()))).collect()
}

#[test]
fn what_was_synced_is_there_after_every_cut() {
    let mut disk = disk();
    let node = disk.find(path("f")).expect("there");
    disk.takes(node, Act::Write(0, vec![2; 1024]));
    disk.takes(node, Act::Truncate(700));
    disk.syncs(node);
    assert_eq!(cuts(&disk), BTreeSet::from([files(&[("f", &[2; 700])])]));
    assert!(disk.is_all_synced());
}

#[test]
fn an_unsynced_write_may_be_there_by_sectors() {
    let mut disk = disk();
    let node = disk.find(path("f")).expect("there");
    disk.takes(node, Act::Write(500, vec![2; 100]));
    let mixed = [(1, 1), (2, 1), (1, 2), (2, 2)].map(|(first, second)| {
        let mut bytes = vec![1; 1024];
        bytes[500..512].fill(first);
        bytes[512..600].fill(second);
        files(&[("f", &bytes)])
    });
    assert_eq!(cuts(&disk), BTreeSet::from(mixed));
    assert!(!disk.is_all_synced());
}

#[test]
fn a_new_file_is_lost_until_its_folder_is_synced_however_often_the_file_was() {
    let mut disk = disk();
    let node = disk.makes(path("g"), false).expect("made");
    disk.takes(node, Act::Write(0, vec![3; 4]));
    disk.syncs(node);
    let (without, with) = (files(&[("f", &[1; 1024])]), files(&[("f", &[1; 1024]), ("g", &[3; 4])]));
    assert_eq!(cuts(&disk), BTreeSet::from([without, with.clone()]));
    disk.syncs(TOP);
    assert_eq!(cuts(&disk), BTreeSet::from([with]));
}

#[test]
fn a_renaming_is_there_or_not_and_never_half() {
    let mut disk = disk();
    let node = disk.makes(path("f.new"), false).expect("made");
    disk.takes(node, Act::Write(0, vec![3; 4]));
    disk.syncs(node);
    disk.syncs(TOP);
    disk.renames(path("f.new"), path("f")).expect("renamed");
    let before = files(&[("f", &[1; 1024]), ("f.new", &[3; 4])]);
    assert_eq!(cuts(&disk), BTreeSet::from([before, files(&[("f", &[3; 4])])]));
    assert_eq!(disk.now(), files(&[("f", &[3; 4])]));
}

#[test]
fn what_is_in_a_folder_is_lost_with_the_folders_own_name() {
    let mut disk = disk();
    let folder = disk.makes(path("in"), true).expect("made");
    disk.makes(path("in/g"), false).expect("made");
    disk.syncs(folder);
    let mut with = files(&[("f", &[1; 1024]), ("in/g", &[])]);
    with.insert("in".into(), None);
    assert_eq!(cuts(&disk), BTreeSet::from([files(&[("f", &[1; 1024])]), with]));
}

#[test]
fn a_deletion_that_was_not_synced_may_be_undone() {
    let mut disk = disk();
    disk.removes(path("f")).expect("removed");
    assert_eq!(cuts(&disk), BTreeSet::from([files(&[]), files(&[("f", &[1; 1024])])]));
    disk.syncs(TOP);
    assert_eq!(cuts(&disk), BTreeSet::from([files(&[])]));
}
