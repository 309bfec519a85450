//! Replies of a test authority: its certificates and replies were made with `openssl ts` and lie beside this file.

#![allow(clippy::unwrap_used, reason = "a test that can't read its own files fails")]

use std::path::{Path, PathBuf};
use std::process::Command;

use proptest::prelude::*;
use qiheng_record::Coded;
use qiheng_timestamp::{check, request, stamped_hash};
use sha2::{Digest, Sha256};

const HEAD: &str = "4f1c2d7e8a9b0c1d2e3f405162738495a6b7c8d9eaf0b1c2d3e4f5061728394a";

fn hash() -> [u8; 32] {
    Sha256::digest(HEAD.as_bytes()).into()
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)).unwrap()
}

fn refusal(reply: &[u8], nonce: Option<u64>, roots: &[Vec<u8>]) -> &'static str {
    check(reply, &hash(), nonce, roots).unwrap_err().code()
}

#[test]
fn replies_by_every_algorithm_hold() {
    for name in ["rsa", "p256", "p384"] {
        let reply = file(&format!("{name}.tsr"));
        assert_eq!(stamped_hash(&reply), Some(hash()));
        let alone = check(&reply, &hash(), None, &[]).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(alone.at.date_naive().to_string(), "2026-11-27");
        assert!(alone.authority.contains("CN=Qiheng Test TSA"), "{}", alone.authority);
        assert_eq!((alone.accuracy, alone.root.as_deref()), (Some(1_500), None));
        let root = check(&reply, &hash(), None, &[file(&format!("{name}-root.pem"))]).unwrap().root;
        assert_eq!(root.as_deref(), Some("CN=Qiheng Test Root"));
    }
}

#[test]
fn the_root_of_another_authority_of_that_name_vouches_for_nothing() {
    assert_eq!(refusal(&file("rsa.tsr"), None, &[file("p256-root.pem")]), "stamp.unknown_algorithm");
    assert_eq!(refusal(&file("p256.tsr"), None, &[file("p384-root.pem")]), "stamp.broken_chain");
}

#[test]
fn what_proves_nothing_is_refused_with_its_reason() {
    assert_eq!(refusal(b"", None, &[]), "stamp.not_a_reply");
    assert_eq!(refusal(&request(&hash(), 7), None, &[]), "stamp.not_a_reply");
    assert_eq!(refusal(&file("refused.tsr"), None, &[]), "stamp.rejected");
    assert_eq!(refusal(&file("no-certificate.tsr"), None, &[]), "stamp.no_certificate");
    assert_eq!(refusal(&file("rsa.tsr"), Some(1), &[]), "stamp.other_nonce");
    assert_eq!(refusal(&file("no-nonce.tsr"), Some(1), &[]), "stamp.other_nonce");
    assert!(check(&file("no-nonce.tsr"), &hash(), None, &[]).is_ok());
    assert_eq!(check(&file("rsa.tsr"), &[0; 32], None, &[]).unwrap_err().code(), "stamp.other_hash");
}

#[test]
fn a_request_repeats_what_it_is_about() {
    for nonce in [0, 1, 127, 128, 255, 256, u64::MAX] {
        assert_eq!(stamped_hash(&request(&hash(), nonce)), Some(hash()), "{nonce}");
    }
}

/// Runs `openssl` in a folder; none where it is not installed.
fn openssl(folder: &Path, words: &str) -> Option<bool> {
    let done = Command::new("openssl").args(words.split(' ')).current_dir(folder).output().ok()?;
    Some(done.status.success())
}

const AUTHORITY: &str = "[ tsa ]\ndefault_tsa = one\n[ one ]\nserial = ./serial\nsigner_cert = ./tsa.pem\ncerts = ./root.pem\nsigner_key = ./tsa.key\nsigner_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256\ness_cert_id_alg = sha1\n[ stamping ]\nextendedKeyUsage = critical,timeStamping\n[ serving ]\nextendedKeyUsage = critical,serverAuth,timeStamping\n[ req ]\ndistinguished_name = name\n[ name ]\n[ v3_ca ]\nbasicConstraints = critical,CA:true\n";

/// An authority whose certificate has this purpose; none without `openssl`.
fn authority(folder: &Path, purpose: &str) -> Option<()> {
    std::fs::write(folder.join("tsa.cnf"), AUTHORITY).unwrap();
    std::fs::write(folder.join("serial"), "01").unwrap();
    for words in [
        "ecparam -name prime256v1 -genkey -noout -out root.key",
        "req -new -x509 -key root.key -subj /CN=Root -days 10 -out root.pem -config tsa.cnf -extensions v3_ca",
        "ecparam -name prime256v1 -genkey -noout -out tsa.key",
        "req -new -key tsa.key -subj /CN=TSA -out tsa.csr -config tsa.cnf",
    ] {
        openssl(folder, words).filter(|is_done| *is_done)?;
    }
    openssl(folder, &format!("x509 -req -in tsa.csr -CA root.pem -CAkey root.key -days 10 -set_serial 5 -extfile tsa.cnf -extensions {purpose} -out tsa.pem"))?
        .then_some(())
}

/// The reply to our own request; `openssl` must understand it.
fn reply_to_ours(folder: &Path, nonce: u64) -> Option<Vec<u8>> {
    std::fs::write(folder.join("our.tsq"), request(&hash(), nonce)).unwrap();
    let reply: PathBuf = folder.join("our.tsr");
    openssl(folder, "ts -reply -queryfile our.tsq -config tsa.cnf -section one -out our.tsr")?;
    std::fs::read(reply).ok()
}

#[test]
fn an_authority_understands_our_request_and_we_its_reply() {
    let folder = tempfile::tempdir().unwrap();
    let Some(()) = authority(folder.path(), "stamping") else { return eprintln!("no openssl here: only the kept replies are checked") };
    let reply = reply_to_ours(folder.path(), 0x8000_0000_0000_0001).expect("a reply to our request");
    let root = std::fs::read(folder.path().join("root.pem")).unwrap();
    // SHA-1 names the certificate here (RFC 2634), as older authorities do.
    let stamp = check(&reply, &hash(), Some(0x8000_0000_0000_0001), &[root]).unwrap();
    assert_eq!((stamp.authority.as_str(), stamp.root.as_deref()), ("CN=TSA", Some("CN=Root")));
    std::fs::write(folder.path().join("head.txt"), HEAD).unwrap();
    assert_eq!(openssl(folder.path(), "ts -verify -data head.txt -in our.tsr -CAfile root.pem"), Some(true), "openssl takes the head in a file");
}

proptest! {
    #[test]
    fn any_bytes_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(check(&bytes, &hash(), None, &[]).is_err());
    }

    /// Whatever is changed in what is signed, in the signature or in the certificate, the reply proves nothing any more.
    #[test]
    fn a_reply_that_was_changed_proves_nothing_else(at in 0..1_338_usize, to in any::<u8>()) {
        let mut reply = file("p256.tsr");
        let root = file("p256-root.pem");
        let before = check(&reply, &hash(), None, std::slice::from_ref(&root)).unwrap();
        prop_assume!(reply[at] != to);
        reply[at] = to;
        if let Ok(after) = check(&reply, &hash(), None, &[root]) {
            // The status, unsigned words of the envelope, and certificates that nobody needs may differ.
            prop_assert_eq!(after, before);
        }
    }
}
