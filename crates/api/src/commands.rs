//! Every command by name. The one list that the window's adapter, the bindings and the tests read.

use serde_json::Value as JsonValue;
use ts_rs::{Config, TS, TypeVisitor};

use crate::{
    ApiError, Session, about, amendments, answer, app, archive, bulk, calendar, claims, contracts, deliveries, documents, intake, invoices, issue_list, job,
    law, ledger, legal, links, mail, mail_drafts, meetings, notices, obligations, playbooks, precedents, rates, records, redline, reminding, renewal, reports,
    reviews, rounds, scans, sealing, signing, timeline, today, vendors, views,
};

/// A command as the bindings see it.
pub struct Command {
    /// Name.
    pub name: &'static str,
    /// The request's type.
    pub request: fn(&Config) -> String,
    /// The response's type; none for bytes.
    pub response: Option<fn(&Config) -> String>,
    pub(crate) visit: fn(&mut crate::bindings::Types),
}

fn request_of<Q: serde::de::DeserializeOwned>(name: &str, request: JsonValue) -> Result<Q, ApiError> {
    serde_json::from_value(request).map_err(|error| ApiError::new("api.malformed_request", &[("name", name), ("detail", &error.to_string())]))
}

macro_rules! commands {
    (json { $($name:literal => $path:path: $request:ty => $response:ty;)* } bytes { $($byte_name:literal => $byte_path:path: $byte_request:ty;)* }) => {
        /// Every command.
        pub const COMMANDS: &[Command] = &[
            $(Command {
                name: $name,
                request: <$request as TS>::name,
                response: Some(<$response as TS>::name),
                visit: |types| { types.visit::<$request>(); types.visit::<$response>(); },
            },)*
            $(Command { name: $byte_name, request: <$byte_request as TS>::name, response: None, visit: |types| types.visit::<$byte_request>() },)*
        ];

        /// Runs a command by name.
        pub fn call(session: &Session, name: &str, request: JsonValue) -> Result<JsonValue, ApiError> {
            match name {
                $($name => {
                    let response: $response = $path(session, request_of::<$request>(name, request)?)?;
                    Ok(serde_json::to_value(response).expect("plain data becomes JSON"))
                })*
                _ => Err(ApiError::new("api.no_such_command", &[("name", name)])),
            }
        }

        /// Runs a command that answers with bytes.
        pub fn call_bytes(session: &Session, name: &str, request: JsonValue) -> Result<Vec<u8>, ApiError> {
            match name {
                $($byte_name => $byte_path(session, request_of::<$byte_request>(name, request)?),)*
                _ => Err(ApiError::new("api.no_such_command", &[("name", name)])),
            }
        }
    };
}

commands! {
    json {
        "app.state" => app::state: app::Nothing => app::AppState;
        "app.about" => about::about: app::Nothing => about::About;
        "app.set_preferences" => app::set_preferences: app::SetPreferences => app::AppState;
        "schema.kinds" => app::kinds: app::Nothing => Vec<app::KindInfo>;
        "schema.facts" => app::facts: app::Nothing => Vec<app::FactShapeInfo>;
        "archive.create" => archive::create: archive::CreateArchive => archive::ArchiveInfo;
        "archive.create_sample" => archive::create_sample: archive::CreateSample => archive::ArchiveInfo;
        "archive.open" => archive::open: archive::AtPath => archive::ArchiveInfo;
        "archive.close" => archive::close: app::Nothing => app::Nothing;
        "archive.undo_state" => archive::undo_state: app::Nothing => archive::UndoState;
        "archive.undo" => archive::undo: app::Nothing => archive::Undone;
        "archive.redo" => archive::redo: app::Nothing => archive::Undone;
        "archive.undo_operation" => archive::undo_operation: archive::WhichOperation => archive::Undone;
        "archive.history" => archive::history: archive::HistoryRequest => Vec<archive::HistoryEntry>;
        "archive.verify" => archive::verify: archive::VerifyRequest => archive::Verified;
        "archive.head" => sealing::view: app::Nothing => sealing::HeadView;
        "archive.mail_head" => sealing::mail: sealing::GoesTo => app::Nothing;
        "archive.ask_stamp" => sealing::ask: sealing::GoesTo => qiheng_archive::Changes;
        "archive.take_stamp" => sealing::take: sealing::TakeStamp => sealing::StampTaken;
        "archive.backup" => archive::backup: archive::AtPath => app::Nothing;
        "archive.backups" => archive::backups: app::Nothing => Vec<archive::BackupInfo>;
        "archive.restore" => archive::restore: archive::RestoreBackup => app::Nothing;
        "records.list" => records::list: records::ListRequest => records::RecordPage;
        "records.get" => records::get: crate::RecordRef => records::RecordView;
        "records.save" => records::save: records::SaveRequest => records::Saved;
        "records.remove" => records::remove: crate::RecordRef => qiheng_archive::Changes;
        "records.tags" => records::tags: app::Nothing => Vec<records::TagCount>;
        "records.ids" => bulk::ids: records::ListRequest => bulk::RecordIds;
        "records.save_many" => bulk::save: bulk::SaveMany => qiheng_archive::Changes;
        "records.remove_many" => bulk::remove: bulk::RemoveMany => qiheng_archive::Changes;
        "links.list" => links::list: crate::RecordRef => Vec<links::LinkView>;
        "links.add" => links::add: links::MakeLink => qiheng_archive::Changes;
        "links.remove" => links::remove: links::WhichLink => qiheng_archive::Changes;
        "views.list" => views::list: views::WhichList => Vec<views::ViewInfo>;
        "views.keep" => views::keep: views::KeepView => records::Saved;
        "vendors.twins" => vendors::twins: vendors::WhichVendor => Vec<records::RecordView>;
        "vendors.merge_preview" => vendors::preview: vendors::WhichMerge => vendors::MergePreview;
        "vendors.merge" => vendors::merge: vendors::MergeVendors => qiheng_archive::Changes;
        "search" => records::search: records::SearchRequest => records::SearchResult;
        "reviews.list" => reviews::list: app::Nothing => Vec<reviews::ReviewRow>;
        "reviews.start" => reviews::start: reviews::StartReview => reviews::Started;
        "reviews.stop_reading" => scans::stop: app::Nothing => app::Nothing;
        "reviews.judge_again" => reviews::judge_again: reviews::JudgeAgain => qiheng_archive::Changes;
        "reviews.workspace" => reviews::workspace: reviews::WhichReview => crate::workspace::Workspace;
        "reviews.comparison" => crate::comparison::comparison: reviews::WhichReview => Option<crate::comparison::Comparison>;
        "reviews.answer_plan" => answer::plan: answer::PlanAnswer => answer::AnswerPlan;
        "reviews.answer" => answer::write: answer::WriteAnswer => answer::AnswerWritten;
        "reviews.redline" => redline::write: redline::WriteRedline => redline::RedlineWritten;
        "reviews.issue_list" => issue_list::write: issue_list::WriteIssueList => issue_list::IssueListWritten;
        "reviews.read_issue_list" => issue_list::read: issue_list::ReadIssueList => Option<issue_list::ReturnedList>;
        "reviews.take_replies" => issue_list::take: issue_list::TakeReplies => issue_list::RepliesTaken;
        "reviews.add_reply" => issue_list::add: issue_list::AddReply => qiheng_archive::Changes;
        "reviews.rounds" => rounds::rounds: reviews::WhichReview => rounds::Rounds;
        "reviews.decide" => reviews::decide: reviews::Decide => qiheng_archive::Changes;
        "reviews.set_state" => reviews::set_state: reviews::SetReviewState => qiheng_archive::Changes;
        "reviews.correct_words" => reviews::correct_words: reviews::CorrectWords => qiheng_archive::Changes;
        "reviews.add_finding" => reviews::add_finding: reviews::AddFinding => records::Saved;
        "reviews.add_opinion" => reviews::add_opinion: reviews::AddOpinion => records::Saved;
        "reviews.correct_fact" => reviews::correct_fact: reviews::CorrectFact => records::Saved;
        "reviews.propose" => precedents::propose: precedents::Propose => qiheng_archive::Changes;
        "precedents.ask" => precedents::ask: precedents::AskPrecedents => precedents::Precedents;
        "contracts.steps" => contracts::steps: contracts::WhichContract => Vec<contracts::NextStep>;
        "contracts.next_number" => contracts::next_number: contracts::WhichContract => Option<String>;
        "contracts.give_number" => contracts::give_number: contracts::WhichContract => qiheng_archive::Changes;
        "contracts.check_signed" => signing::check: signing::CheckSigned => Option<signing::SignedCheck>;
        "contracts.take_step" => contracts::take_step: contracts::TakeStep => qiheng_archive::Changes;
        "contracts.open_items" => contracts::open_items: contracts::WhichContract => Vec<contracts::OpenItemView>;
        "contracts.account" => contracts::account: contracts::WhichContract => contracts::AccountView;
        "contracts.amended" => amendments::amended: amendments::AskAmended => Option<amendments::AmendedView>;
        "amendments.effects" => amendments::effects: amendments::WhichAmendment => Vec<amendments::EffectView>;
        "amendments.apply" => amendments::apply: amendments::WhichEffect => qiheng_archive::Changes;
        "contracts.deliveries" => deliveries::view: contracts::WhichContract => deliveries::DeliveriesView;
        "contracts.renew" => renewal::renew: renewal::RenewContract => records::Saved;
        "contracts.draft_non_renewal" => renewal::draft_non_renewal: contracts::WhichContract => records::Saved;
        "contracts.duties" => obligations::duties: contracts::WhichContract => Option<obligations::DutiesView>;
        "contracts.confirm_duties" => obligations::confirm: obligations::ConfirmDuties => qiheng_archive::Changes;
        "contracts.read_due" => obligations::read_due: obligations::ReadDue => crate::due_in_words::DueView;
        "obligations.due" => obligations::due: obligations::WhichObligation => crate::due_in_words::DueView;
        "obligations.fulfil" => obligations::fulfil: obligations::FulfilObligation => qiheng_archive::Changes;
        "claims.reckon" => claims::reckon: claims::Reckon => Option<claims::ReckoningView>;
        "claims.explain" => claims::explain: claims::WhichClaim => Option<claims::ReckoningView>;
        "claims.view" => claims::view: claims::WhichClaims => claims::ClaimsView;
        "claims.keep" => claims::keep: claims::KeepClaim => records::Saved;
        "claims.draft" => claims::draft: claims::DraftDemand => records::Saved;
        "rates.view" => rates::view: app::Nothing => rates::RatesView;
        "rates.preview" => rates::preview: rates::RatesFile => Vec<rates::RateChangeView>;
        "rates.take" => rates::take: rates::RatesFile => qiheng_archive::Changes;
        "rates.export" => rates::export: rates::RatesFile => app::Nothing;
        "timeline.view" => timeline::view: timeline::AskTimeline => timeline::Timeline;
        "evidence.make" => reports::evidence::make: reports::evidence::MakeEvidence => reports::evidence::EvidenceMade;
        "today.view" => today::view: today::AskToday => today::TodayView;
        "today.put_off" => calendar::put_off: calendar::PutOff => qiheng_archive::Changes;
        "calendar.view" => calendar::view: calendar::AskCalendar => calendar::CalendarView;
        "calendar.export" => calendar::export: calendar::ExportCalendar => calendar::CalendarWritten;
        "calendar.coverage" => calendar::coverage: app::Nothing => Vec<calendar::CoveredYear>;
        "calendar.preview" => calendar::preview: calendar::HolidayFile => calendar::TablePreview;
        "calendar.take" => calendar::take: calendar::HolidayFile => records::Saved;
        "reminding.get" => reminding::reminding: app::Nothing => reminding::Reminding;
        "reminding.set" => reminding::set: reminding::Reminding => reminding::Reminding;
        "meetings.view" => meetings::view: meetings::WhichMeeting => meetings::MeetingView;
        "meetings.series" => meetings::series: meetings::WhichSeries => meetings::SeriesView;
        "meetings.arrange" => meetings::arrange: meetings::ArrangeMeeting => records::Saved;
        "meetings.write_agenda" => meetings::write_agenda: meetings::WhichMeeting => meetings::AgendaWritten;
        "meetings.order" => meetings::order: meetings::OrderPoints => qiheng_archive::Changes;
        "meetings.start" => meetings::start: meetings::WhichMeeting => qiheng_archive::Changes;
        "meetings.end" => meetings::end: meetings::WhichMeeting => meetings::MeetingEnded;
        "meetings.read_invitations" => meetings::read_invitations: meetings::InvitationFile => Vec<meetings::InvitationView>;
        "meetings.take_invitations" => meetings::take_invitations: meetings::TakeInvitations => meetings::InvitationsTaken;
        "legal.times" => legal::times: legal::WhichDispute => legal::DisputeTimes;
        "legal.take_deadline" => legal::take_deadline: legal::TakeDeadline => records::Saved;
        "law.view" => law::laws: app::Nothing => law::LawsView;
        "law.missing" => law::missing: app::Nothing => Vec<law::MissingLaw>;
        "law.article" => law::article: law::AskArticle => law::ArticleView;
        "law.take_text" => law::take_text: law::TakeLawText => records::Saved;
        "law.preview" => law::preview: law::LawFile => law::LawUpdateView;
        "law.update" => law::update: law::LawFile => records::Saved;
        "law.export" => law::export: law::ExportLaw => app::Nothing;
        "playbooks.rules" => playbooks::rules: app::Nothing => Vec<playbooks::RuleInfo>;
        "playbooks.names" => playbooks::names: app::Nothing => playbooks::ExpressionNames;
        "playbooks.view" => playbooks::view: playbooks::WhichPlaybook => playbooks::PlaybookView;
        "playbooks.change" => playbooks::change: playbooks::ChangePlaybook => qiheng_archive::Changes;
        "playbooks.change_text" => playbooks::change_text: playbooks::ChangePlaybookText => qiheng_archive::Changes;
        "playbooks.try_samples" => playbooks::try_samples: playbooks::TrySamples => playbooks::TriedSamples;
        "playbooks.try_reviews" => playbooks::try_reviews: playbooks::TryReviews => playbooks::TriedReviews;
        "playbooks.put_in_force" => playbooks::put_in_force: playbooks::PutInForce => records::Saved;
        "playbooks.restore" => playbooks::restore: playbooks::WhichPlaybookVersion => qiheng_archive::Changes;
        "playbooks.import" => playbooks::import: playbooks::ImportPlaybook => records::Saved;
        "playbooks.export" => playbooks::export: playbooks::ExportPlaybook => app::Nothing;
        "playbooks.advice" => playbooks::advice: playbooks::WhichPlaybook => Vec<playbooks::AdviceView>;
        "playbooks.take_advice" => playbooks::take_advice: playbooks::TakeAdvice => qiheng_archive::Changes;
        "documents.keep" => documents::keep: documents::KeepDocument => records::Saved;
        "documents.copy" => documents::copy: documents::CopyDocument => app::Nothing;
        "intake.plan" => intake::plan: intake::PlanIntake => intake::IntakePlan;
        "intake.run" => intake::run: intake::RunIntake => intake::IntakeDone;
        "job.progress" => job::progress: app::Nothing => Option<job::JobProgress>;
        "job.cancel" => job::cancel: app::Nothing => app::Nothing;
        "intake.take_back" => intake::take_back: intake::WhichIntake => intake::IntakeTakenBack;
        "invoice.preview" => invoices::preview: invoices::PreviewInvoice => invoices::InvoicePreview;
        "invoice.take" => invoices::take: invoices::TakeInvoice => records::Saved;
        "mail.preview" => mail::preview: mail::PreviewMail => mail::MailPreview;
        "mail.take" => mail::take: mail::TakeMail => mail::MailTaken;
        "mail.view" => mail::view: mail::WhichMessage => mail::MailView;
        "mail.draft_report" => mail_drafts::report: mail_drafts::MailReport => reports::Issued;
        "mail.draft_document" => mail_drafts::document: mail_drafts::MailDocument => app::Nothing;
        "notices.check" => notices::check: notices::WhichNotice => notices::NoticeServed;
        "ledger.info" => ledger::info: app::Nothing => ledger::LedgerInfo;
        "ledger.list" => ledger::list: ledger::LedgerWindow => ledger::LedgerPage;
        "ledger.export" => ledger::export: ledger::ExportLedger => app::Nothing;
        "reports.list" => reports::list: app::Nothing => Vec<reports::ReportInfo>;
        "reports.issue" => reports::issue: reports::IssueReport => reports::Issued;
    }
    bytes {
        "reports.preview" => reports::preview: reports::WhichReport;
        "documents.page" => documents::page: documents::WhichPage;
        "documents.strip" => documents::strip: documents::WhichStrip;
        "documents.bytes" => documents::bytes: documents::WhichDocument;
    }
}
