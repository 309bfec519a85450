//! Copies made by hand, automatic backups, and what is made new from them.

use std::path::Path;

use qiheng_archive::{Archive, ArchiveError, BackupPlace, Schema};
use qiheng_record::{Coded, Ref};

use crate::{Given, KINDS, Shelf, given, operation, schema};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

#[test]
fn a_backup_is_the_same_archive() {
    let mut given = given();
    let shelf = given.shelf("甲");
    let copy = given.path.with_extension("copy");
    given.archive().backup(&copy).unwrap();
    assert_eq!(given.archive().backup(&copy).unwrap_err().code(), "archive.exists");
    let copied = Archive::open(&copy, schema(), || 0).unwrap();
    assert_eq!(copied.read().get(shelf).unwrap().body.name, "甲");
    assert_eq!(copied.read().head().unwrap(), given.archive().read().head().unwrap());
}

fn restored(backup: &Path, name: &str) -> Archive {
    let to = backup.with_file_name(name);
    Archive::restore(backup, &to).unwrap();
    Archive::open(&to, schema(), || 0).unwrap()
}

fn keep_file(given: &mut Given, bytes: &[u8]) -> String {
    given.archive().transact::<_, ArchiveError>(operation("op-test"), |tx| tx.keep_original(bytes)).unwrap().0
}

#[test]
fn what_has_changed_is_backed_up_every_half_hour() {
    let mut given = given();
    let shelf = given.shelf("甲");
    let place = BackupPlace::of(&given.path);
    assert!(place.list().is_empty());
    let keep = |now| place.keep_if_due(&given.path, now).unwrap().map(|backup| backup.taken_at);
    assert_eq!(keep(1_000 * DAY), Some(1_000 * DAY));
    assert_eq!(keep(1_000 * DAY + HOUR), None, "nothing has changed");
    given.rename(shelf, "乙").unwrap();
    let keep = |now| place.keep_if_due(&given.path, now).unwrap().map(|backup| backup.taken_at);
    assert_eq!(keep(1_000 * DAY + 29 * MINUTE), None, "too early");
    assert_eq!(keep(1_000 * DAY + 31 * MINUTE), Some(1_000 * DAY + 31 * MINUTE));
    let [newest, oldest] = &place.list()[..] else { panic!("two backups") };
    assert_eq!(restored(&newest.path, "a.qiheng").read().get(shelf).unwrap().body.name, "乙");
    assert_eq!(restored(&oldest.path, "b.qiheng").read().get(shelf).unwrap().body.name, "甲");
}

#[test]
fn originals_are_kept_once_and_come_back_checked() {
    let mut given = given();
    let hash = keep_file(&mut given, &[7; 300_000]);
    let shelf = given.shelf("甲");
    let place = BackupPlace::of(&given.path);
    for day in 0..3 {
        given.rename(shelf, &format!("{day}")).unwrap();
        let kept = place.keep_if_due(&given.path, day * DAY).unwrap().unwrap();
        assert!(kept.size < 250_000, "the original is not in it: {}", kept.size);
    }
    let originals = place.folder().join("originals");
    assert_eq!(std::fs::read_dir(&originals).unwrap().count(), 1);
    let backup = &place.list()[0];
    let archive = restored(&backup.path, "a.qiheng");
    assert_eq!(archive.read().original(&hash).unwrap(), [7; 300_000]);
    assert!(archive.verify(Some(&given.archive().read().head().unwrap())).unwrap().problems.is_empty());
    let to = given.path.with_file_name("new.qiheng");
    std::fs::write(originals.join(&hash), b"changed").unwrap();
    assert_eq!(Archive::restore(&backup.path, &to).unwrap_err().code(), "archive.original_lost");
    assert!(!to.exists() && !given.path.with_file_name("new.qiheng.part").exists(), "nothing half made");
    assert_eq!(Archive::restore(&backup.path, &given.path).unwrap_err().code(), "archive.exists");
    assert_eq!(Archive::restore(&given.path.with_file_name("none"), &to).unwrap_err().code(), "archive.not_found");
}

#[test]
fn old_backups_thin_out() {
    let mut given = given();
    let shelf = given.shelf("甲");
    let place = BackupPlace::of(&given.path);
    let start = 20_000 * DAY;
    let end = start + 400 * DAY;
    // Every six hours for four hundred days.
    for step in 0..=1_600 {
        if step == 0 || step > 1_440 || step % 40 == 0 {
            given.rename(shelf, &format!("{step}")).unwrap();
            place.keep_if_due(&given.path, start + step * 6 * HOUR).unwrap();
        }
    }
    let ages: Vec<_> = place.list().iter().map(|backup| (end - backup.taken_at) / HOUR).collect();
    assert_eq!(ages.iter().filter(|age| **age < 24).count(), 4, "all of the last day: {ages:?}");
    assert_eq!(ages.iter().filter(|age| (24..24 * 30).contains(*age)).count(), 29, "one for each of the other days of thirty: {ages:?}");
    assert_eq!(ages.iter().filter(|age| **age >= 24 * 30).count(), 11, "one for each of the other months of twelve: {ages:?}");
}

#[test]
fn an_older_archive_is_backed_up_and_brought_up_to_date() {
    let mut given = given();
    let shelf = given.shelf("甲");
    given.rename(shelf, "乙").unwrap();
    given.archive = None;
    let [first] = schema().migrations else { panic!("one migration") };
    let add = "ALTER TABLE shelf ADD COLUMN depth INTEGER";
    let newer = |second: &'static str| Schema { migrations: Box::leak(Box::new([*first, second])), ..KINDS };
    let broken = Archive::open(&given.path, newer("ALTER TABLE no_such_table ADD COLUMN x"), || 1_000 * DAY).err().unwrap();
    assert_eq!(broken.code(), "archive.sql");
    let mut archive = Archive::open(&given.path, newer(add), || 1_001 * DAY).unwrap();
    let backups = BackupPlace::of(&given.path).list();
    assert!(backups.len() == 2 && backups.iter().all(|backup| backup.is_before_migration), "{backups:?}");
    assert_eq!(archive.read().get(shelf).unwrap().body.name, "乙");
    // What was done before the new column came can still be taken back.
    archive.undo("林一").unwrap();
    assert_eq!(archive.read().get::<Shelf>(Ref::new(shelf.0)).unwrap().body.name, "甲");
    assert!(archive.verify(None).unwrap().problems.is_empty());
    drop(archive);
    assert_eq!(Archive::open(&given.path, schema(), || 0).err().map(|error| error.code()), Some("archive.newer"));
    assert_eq!(restored(&backups[0].path, "old.qiheng").read().get(shelf).unwrap().body.name, "乙", "as it was, by the old program");
}
