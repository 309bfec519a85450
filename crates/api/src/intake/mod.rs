//! Taking in a folder of contracts: the plan that is shown first, the run with progress and a way to stop it, and taking it all back.

mod files;
mod plan;
mod run;

pub use plan::{IntakePlan, IntakeRow, IntakeTarget, PlanIntake, VendorMatch, VendorMatchBy, plan};
pub use run::{IntakeChoice, IntakeDone, IntakeFile, IntakeLeftOut, IntakeVendor, RunIntake, TakenFile, run};

use qiheng_archive::Changes;
pub use qiheng_domain::intake::IntakeKind;
use qiheng_domain::intake::{Intake, operations_of};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::archive::{WhichOperation, undo_operation};
use crate::reviews::typed;
use crate::{ApiError, Session};

/// Which intake.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichIntake {
    pub intake: String,
}

/// An intake that was taken back.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IntakeTakenBack {
    /// Operations taken back.
    pub undone: u32,
    /// Why others were not: something was built on them since.
    pub kept: Vec<ApiError>,
    /// What changed.
    pub changes: Changes,
}

/// Takes back everything that an intake made, the latest file first. Contracts that were worked on since stay as they are.
pub fn take_back(session: &Session, request: WhichIntake) -> Result<IntakeTakenBack, ApiError> {
    let intake = typed::<Intake>("intake", request.intake)?;
    let operations = session.read(|db| Ok(operations_of(&db, intake)?))?;
    let running = session.job().begin(operations.len())?;
    let (mut undone, mut kept, mut all) = (0, Vec::new(), Changes::default());
    for seq in operations {
        match undo_operation(session, WhichOperation { seq }) {
            Ok(done) => {
                undone += 1;
                gather(&mut all, done.changes);
            }
            Err(error) => kept.push(error),
        }
        running.done("");
    }
    Ok(IntakeTakenBack { undone, kept, changes: all })
}

/// Several operations' changes as one: whole kinds, since there are many records.
fn gather(all: &mut Changes, changes: Changes) {
    all.operation = all.operation.max(changes.operation);
    for kind in changes.kinds {
        if !all.kinds.contains(&kind) {
            all.kinds.push(kind);
        }
    }
}
