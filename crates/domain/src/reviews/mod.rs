//! Contract reviews (合同审查): what the engine read in a version, what is wrong with it, and what was decided.

mod add_finding;
mod answer;
mod conclude;
mod correct_fact;
mod decide;
mod fact_shapes;
mod finding;
mod issue_list;
mod judge_again;
mod next_version;
mod opinion;
mod propose;
mod queries;
mod reading;
mod reply;
mod review;
mod start;

pub use add_finding::{OwnFinding, add_finding};
pub use answer::{Answer, AnswerPoint, Outgoing, answer_to, outgoing, send_answer};
pub use conclude::set_state;
pub use correct_fact::correct_fact;
pub use decide::decide;
pub use fact_shapes::{FACT_SHAPES, FactShape, fact_rank};
pub use finding::{Carried, Decision, Finding, FindingKey, Severity, Source, stands_against_signing};
pub use issue_list::{IssueList, IssuePoint, OutgoingList, send_issue_list};
pub use judge_again::judge_again;
pub use next_version::{Compared, compared};
pub use opinion::{Opinion, Verdict, add_opinion};
pub use propose::propose;
pub use queries::{Overview, Understood, overviews, understood};
pub use reading::{Fact, Reading};
pub(crate) use reply::check_reply;
pub use reply::{Heard, Reply, Said, latest_replies, take_replies};
pub use review::{Review, ReviewState};
pub use start::{Draft, start};
