//! qiheng-record-derive
