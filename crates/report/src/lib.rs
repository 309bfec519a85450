//! qiheng-report
