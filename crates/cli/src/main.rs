//! `qiheng`: the program's abilities without a window, through the same functions.

#![allow(clippy::print_stdout, reason = "a command line prints")]

/// As the standard one, but a reader that has seen enough (`| head`) is no error.
macro_rules! println {
    ($($words:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($words)*);
    }};
}

/// The same without a line's end.
macro_rules! print {
    ($($words:tt)*) => {{
        use std::io::Write as _;
        let _ = write!(std::io::stdout(), $($words)*);
    }};
}

mod archive;
mod arguments;
mod calendar;
mod due;
mod evidence;
mod intake;
mod invoice;
mod issues;
mod law;
mod mail;
mod playbook;
mod rates;
mod redline;
mod review;
mod table;
mod window;

use std::process::ExitCode;

use clap::Parser;
use qiheng_api::{ApiError, Locale, Session};

use arguments::{Arguments, Command, Playbook};

/// Input that can't be read, any of several files.
const UNREADABLE: u8 = 2;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut session = Session::of_this_computer();
    if let Some(folder) = &arguments.ocr_models {
        session = session.with_models(folder.clone());
    }
    let locale = arguments.lang.unwrap_or_else(|| session.locale());
    session.speak(locale);
    let done = match arguments.command {
        Command::Review(request) => return review::review(&session, locale, request),
        Command::Read(request) => return review::read(&session, locale, &request),
        Command::Invoice(request) => return invoice::invoice(&session, locale, &request),
        Command::Compare(request) => return redline::compare(&session, locale, &request),
        Command::Markup(request) => return redline::markup(&session, locale, &request),
        Command::Issues(request) => return issues::issues(&session, locale, &request),
        Command::Replies(request) => issues::replies(&session, locale, request),
        Command::Playbook(Playbook::Test(request)) => playbook::test(&session, locale, &request),
        Command::Playbook(Playbook::Try(request)) => return playbook::try_on(&session, locale, &request),
        Command::New(request) => archive::new(&session, request),
        Command::Intake(request) => intake::intake(&session, locale, request),
        Command::Mail(request) => return mail::mail(&session, locale, request),
        Command::Law(request) => law::law(&session, request),
        Command::Interest(request) => rates::interest(&session, request),
        Command::Rates(request) => rates::rates(&session, locale, request),
        Command::Table(request) => table::table(&session, request),
        Command::Search(request) => archive::search(&session, locale, request),
        Command::Due(request) => due::due(&session, locale, request),
        Command::Calendar(request) => calendar::calendar(&session, locale, request),
        Command::Timeline(request) => evidence::timeline(&session, locale, &request),
        Command::Evidence(request) => evidence::evidence(&session, request),
        Command::Duties(request) => due::duties(&session, locale, request),
        Command::History(request) => archive::history(&session, locale, request),
        Command::Undo(request) => archive::undo(&session, locale, request),
        Command::Verify(request) => archive::verify(&session, locale, request),
        Command::Head(request) => archive::head(&session, locale, request),
        Command::Backup(request) => archive::backup(&session, request),
        Command::Restore(request) => archive::restore(&session, request),
        Command::Report(request) => archive::report(&session, locale, request),
        Command::Open(files) => window::open(&files),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut <Arguments as clap::CommandFactory>::command(), "qiheng", &mut std::io::stdout());
            Ok(ExitCode::SUCCESS)
        }
    };
    done.unwrap_or_else(|error| {
        complain(&session, locale, &error, None);
        ExitCode::FAILURE
    })
}

/// One JSON object a problem, on standard error.
fn complain(session: &Session, locale: Locale, error: &ApiError, file: Option<&str>) {
    let message = error.words(session.catalogue(locale));
    eprintln!("{}", serde_json::json!({ "error": { "code": error.code, "message": message, "file": file } }));
}
