//! The law base as the archive keeps it: later editions of the program's file, and official texts that a user took in; which reviews
//! a later edition touches, and which law contracts name that no edition holds.

mod edition;
mod missing;
mod text;
mod touched;

pub(crate) use edition::check_edition;
pub use edition::{LawBaseEdition, in_force, put_in_force};
pub use missing::{LatestReview, MissingLaw, latest_reviews, missing};
pub use text::{LawText, text_of};
pub use touched::{TouchedReview, touched};
