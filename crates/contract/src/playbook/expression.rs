//! Expressions of a company's own checks, in the Common Expression Language (CEL).
//!
//! Numbers are numbers: whether one is whole makes no difference. What a contract doesn't say is null, and a comparison with it is
//! neither true nor false, so that an expression over it isn't true; only `== null` and `!= null` ask for it.
//! An expression is short, its loops are two deep at most and run over bounded lists, so that it ends soon.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, LazyLock};

use cel::common::ast::{CallExpr, ComprehensionExpr, Expr, IdedExpr, LiteralValue, SelectExpr, SourceInfo};
use cel::{Context, Env, ExecutionError, Value};
use regex::RegexBuilder;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::facts_offered::{Offered, exemplary};
use super::names::GROUPS;
use crate::model::Span;
use crate::text::fold;

/// Characters that an expression may have.
const LONGEST: usize = 2000;
/// Loops in loops.
const DEEPEST: usize = 2;
/// Bytes that a compiled pattern may take.
const PATTERN_SIZE: usize = 1 << 20;

/// Why an expression can't be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "cause", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all; places count Unicode scalar values of the expression")]
pub enum ExpressionError {
    /// It says nothing.
    Empty,
    /// It is longer than 2,000 characters.
    TooLong,
    /// It is no expression; `detail` is the parser's word.
    Malformed { at: Span, detail: String },
    /// It names something that nobody knows.
    NoSuchName { at: Span, name: String },
    /// An operator or function doesn't take these kinds of values.
    Mismatch { at: Span, operation: String, given: String },
    /// A pattern must be a regular expression written out.
    Pattern { at: Span, detail: String },
    /// Loops stand three deep.
    TooDeep { at: Span },
    /// It doesn't end in true or false.
    NotAClaim,
}

impl ExpressionError {
    /// Where it stands; the whole expression where nothing closer can be said.
    pub fn at(&self) -> Option<Span> {
        match self {
            Self::Malformed { at, .. } | Self::NoSuchName { at, .. } | Self::Mismatch { at, .. } | Self::Pattern { at, .. } | Self::TooDeep { at } => Some(*at),
            Self::Empty | Self::TooLong | Self::NotAClaim => None,
        }
    }
}

/// An expression that may be asked of contracts.
#[derive(Debug)]
pub(super) struct Expression {
    claim: IdedExpr,
    /// What it names, in order: group and, where one is chosen, member.
    pub(super) names: Vec<(String, Option<String>)>,
    /// The words and patterns that it looks for in texts.
    pub(super) sought: Vec<Sought>,
}

/// What an expression looks for in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sought {
    Words(String),
    Pattern(String),
}

static ENVIRONMENT: LazyLock<Arc<Env>> = LazyLock::new(|| Arc::new(Env::stdlib()));

impl Expression {
    /// Reads an expression and tries every part of it on a contract that says everything.
    pub(super) fn read(source: &str) -> Result<Self, ExpressionError> {
        if source.trim().is_empty() {
            return Err(ExpressionError::Empty);
        }
        if source.chars().count() > LONGEST {
            return Err(ExpressionError::TooLong);
        }
        let whole = Span { start: 0, end: source.chars().count() as u32 };
        let parsed = catch_unwind(|| ENVIRONMENT.parser().max_recursion_depth(48).parse_with_source_info(source));
        let broken = || ExpressionError::Malformed { at: whole, detail: String::new() };
        let (mut claim, places) =
            parsed.map_err(|_| broken())?.map_err(|errors| errors.errors.first().map_or_else(broken, |error| malformed(source, error)))?;
        let mut reading = Reading { source, places, names: Vec::new(), sought: Vec::new() };
        reading.take_in(&mut claim, 0)?;
        let tried = exemplary();
        let context = context(&tried, |_| None);
        reading.try_on(&claim, &context)?;
        match value_of(&claim, &context) {
            Ok(Value::Bool(_)) => Ok(Self { claim, names: reading.names, sought: reading.sought }),
            _ => Err(ExpressionError::NotAClaim),
        }
    }

    /// Is it true of what a contract says? `only` leaves one element of a list.
    pub(super) fn is_true(&self, offered: &Offered, only: impl Fn(&str) -> Option<usize>) -> bool {
        matches!(value_of(&self.claim, &context(offered, only)), Ok(Value::Bool(true)))
    }
}

fn value_of(claim: &IdedExpr, context: &Context<'_, '_>) -> Result<Value, ExecutionError> {
    let broken = |_| ExecutionError::InternalError(String::new());
    catch_unwind(AssertUnwindSafe(|| context.resolve(claim))).unwrap_or_else(|panic| Err(broken(panic)))
}

/// Everything an expression may name, with the values of a contract.
fn context<'v>(offered: &Offered, only: impl Fn(&str) -> Option<usize>) -> Context<'v, 'v> {
    let mut context = Context::with_env(Arc::clone(&ENVIRONMENT));
    for group in GROUPS {
        context.add_variable_from_value(group.name, offered.value(group, only(group.name)));
    }
    let text = Arc::clone(&offered.text);
    let categories = Arc::clone(&offered.categories);
    let functions = [
        context.add_function("says", move |pattern: Arc<String>| pattern_of(&pattern).is_ok_and(|pattern| pattern.is_match(&text))),
        context.add_function("has_clause", move |category: Arc<String>| categories.iter().any(|known| **known == *category)),
        context.add_function(SAME, |a: Value, b: Value| said(&a, &b).map(|()| Value::Bool(a == b))),
        context.add_function(DIFFERS, |a: Value, b: Value| said(&a, &b).map(|()| Value::Bool(a != b))),
    ];
    debug_assert!(functions.iter().all(Result::is_ok), "no function is one of the language");
    context
}

/// `==` and `!=` of which both sides are said.
const SAME: &str = "@same";
const DIFFERS: &str = "@differs";

fn said(a: &Value, b: &Value) -> Result<(), ExecutionError> {
    if matches!((a, b), (Value::Null, _) | (_, Value::Null)) { Err(ExecutionError::MissingArgumentOrTarget) } else { Ok(()) }
}

pub(super) fn pattern_of(pattern: &str) -> Result<regex::Regex, regex::Error> {
    RegexBuilder::new(pattern).size_limit(PATTERN_SIZE).dfa_size_limit(PATTERN_SIZE).case_insensitive(true).build()
}

/// An expression while it is read.
struct Reading<'s> {
    source: &'s str,
    places: SourceInfo,
    names: Vec<(String, Option<String>)>,
    sought: Vec<Sought>,
}

impl Reading<'_> {
    fn at(&self, expr: &IdedExpr) -> Span {
        let length = self.source.chars().count() as u32;
        let Some((start, stop)) = self.places.offset_for(expr.id) else { return Span { start: 0, end: length } };
        Span { start: start.min(length), end: (stop + 1).clamp(start.min(length), length) }
    }

    /// The place of a name that is nearest to the sign that goes with it: the parser knows only where its dot or bracket stands.
    fn nearest(&self, name: &str, at: Span) -> Span {
        let chars = |bytes: usize| self.source[..bytes].chars().count() as u32;
        let places = self.source.match_indices(name).map(|(start, _)| chars(start));
        let nearest = places.min_by_key(|start| start.abs_diff(at.start).min((start + name.chars().count() as u32).abs_diff(at.start)));
        nearest.map_or(at, |start| Span { start, end: start + name.chars().count() as u32 })
    }

    /// Gathers what is named and sought, and gives numbers, equality and presence the meaning that contracts need.
    fn take_in(&mut self, expr: &mut IdedExpr, depth: usize) -> Result<(), ExpressionError> {
        let place = self.at(expr);
        match &mut expr.expr {
            Expr::Literal(literal) => settle(literal),
            Expr::Ident(name) => self.name(name, None),
            Expr::Select(select) => {
                if let Expr::Ident(group) = &select.operand.expr {
                    self.name(group, Some(&select.field));
                } else {
                    self.take_in(&mut select.operand, depth)?;
                }
                if select.test {
                    let asked = IdedExpr { id: expr.id, expr: Expr::Select(SelectExpr { test: false, ..std::mem::take(select) }) };
                    expr.expr = call("_!=_", vec![asked, IdedExpr { id: expr.id, expr: Expr::Literal(LiteralValue::Null) }]);
                }
            }
            Expr::Call(made) => {
                self.seek(made, place)?;
                if let Some(target) = &mut made.target {
                    self.take_in(target, depth)?;
                }
                let is_index = made.func_name == "_[_]";
                for (at, arg) in made.args.iter_mut().enumerate() {
                    if !(is_index && at == 1 && matches!(arg.expr, Expr::Literal(_))) {
                        self.take_in(arg, depth)?;
                    }
                }
                let asks_for_null = made.args.iter().any(|arg| matches!(arg.expr, Expr::Literal(LiteralValue::Null)));
                match made.func_name.as_str() {
                    "_==_" if !asks_for_null => SAME.clone_into(&mut made.func_name),
                    "_!=_" if !asks_for_null => DIFFERS.clone_into(&mut made.func_name),
                    "size" => {
                        let counted = IdedExpr { id: expr.id, expr: Expr::Call(std::mem::take(made)) };
                        expr.expr = call("double", vec![counted]);
                    }
                    _ => {}
                }
            }
            Expr::Comprehension(loops) => {
                if depth == DEEPEST {
                    return Err(ExpressionError::TooDeep { at: place });
                }
                let ComprehensionExpr { iter_range, accu_init, loop_cond, loop_step, result, .. } = &mut **loops;
                self.take_in(iter_range, depth)?;
                for part in [accu_init, loop_cond, loop_step, result] {
                    self.take_in(part, depth + 1)?;
                }
            }
            Expr::List(list) => list.elements.iter_mut().try_for_each(|element| self.take_in(element, depth))?,
            Expr::Map(_) | Expr::Struct(_) | Expr::Unspecified => {
                return Err(ExpressionError::Malformed { at: place, detail: String::new() });
            }
        }
        Ok(())
    }

    fn name(&mut self, group: &str, member: Option<&str>) {
        let named = (group.to_owned(), member.map(str::to_owned));
        if GROUPS.iter().any(|known| known.name == group) && !self.names.contains(&named) {
            self.names.push(named);
        }
    }

    /// Keeps what a call looks for; a pattern must be written out and be one.
    fn seek(&mut self, call: &CallExpr, at: Span) -> Result<(), ExpressionError> {
        let literal = match call.args.last().map(|arg| &arg.expr) {
            Some(Expr::Literal(LiteralValue::String(words))) => Some(words.inner().chars().map(fold).collect::<String>()),
            _ => None,
        };
        match (call.func_name.as_str(), literal) {
            ("says" | "matches", Some(pattern)) => {
                pattern_of(&pattern)
                    .map_err(|error| ExpressionError::Pattern { at, detail: error.to_string().lines().last().unwrap_or_default().to_owned() })?;
                self.sought.push(Sought::Pattern(pattern));
            }
            ("says" | "matches", None) => return Err(ExpressionError::Pattern { at, detail: String::new() }),
            ("contains" | "startsWith" | "endsWith", Some(words)) => self.sought.push(Sought::Words(words)),
            _ => {}
        }
        Ok(())
    }

    /// Tries an expression from the inside out on a contract that says everything: what goes wrong there is wrong everywhere.
    fn try_on(&self, expr: &IdedExpr, context: &Context<'_, '_>) -> Result<(), ExpressionError> {
        match &expr.expr {
            Expr::Select(select) => self.try_on(&select.operand, context)?,
            Expr::Call(call) => {
                call.target.iter().try_for_each(|target| self.try_on(target, context))?;
                call.args.iter().try_for_each(|arg| self.try_on(arg, context))?;
            }
            Expr::List(list) => list.elements.iter().try_for_each(|element| self.try_on(element, context))?,
            Expr::Comprehension(loops) => {
                self.try_on(&loops.iter_range, context)?;
                let Some(element) = element(&loops.iter_range, context) else { return Ok(()) };
                let mut inner = context.new_inner_scope();
                inner.add_variable_from_value(loops.iter_var.clone(), element);
                inner.add_variable_from_value(loops.accu_var.clone(), value_of(&loops.accu_init, context).unwrap_or(Value::Null));
                self.try_on(&loops.loop_step, &inner)?;
            }
            _ => {}
        }
        let at = self.at(expr);
        match value_of(expr, context) {
            Err(ExecutionError::UndeclaredReference(name) | ExecutionError::NoSuchKey(name)) => {
                Err(ExpressionError::NoSuchName { at: self.nearest(&name, at), name: name.to_string() })
            }
            Err(ExecutionError::NoSuchOverload(error)) => {
                let operation = error.function().trim_matches('_').to_owned();
                Err(ExpressionError::Mismatch { at, operation, given: error.argument_types().join(", ") })
            }
            Err(ExecutionError::IndexOutOfBounds(_) | ExecutionError::DivisionByZero(_)) | Ok(_) => Ok(()),
            Err(error) => Err(ExpressionError::Malformed { at, detail: error.to_string() }),
        }
    }
}

/// Numbers are numbers, words are looked for in their plain form.
fn settle(literal: &mut LiteralValue) {
    #[allow(clippy::cast_precision_loss, reason = "nobody writes a limit of sixteen digits")]
    match literal {
        LiteralValue::Int(whole) => *literal = LiteralValue::Double((*whole.inner() as f64).into()),
        LiteralValue::UInt(whole) => *literal = LiteralValue::Double((*whole.inner() as f64).into()),
        LiteralValue::String(words) => *literal = LiteralValue::String(words.inner().chars().map(fold).collect::<String>().into()),
        _ => {}
    }
}

fn call(name: &str, args: Vec<IdedExpr>) -> Expr {
    Expr::Call(CallExpr { func_name: name.to_owned(), target: None, args })
}

/// An element of a list, also of one that a loop before has emptied or made.
fn element(list: &IdedExpr, context: &Context<'_, '_>) -> Option<Value> {
    if let Expr::Comprehension(loops) = &list.expr
        && let Expr::List(_) = &loops.accu_init.expr
    {
        let source = element(&loops.iter_range, context)?;
        let made = match &loops.loop_step.expr {
            Expr::Call(call) if call.func_name == "_+_" => match call.args.get(1).map(|added| &added.expr) {
                Some(Expr::List(added)) => added.elements.first(),
                _ => None,
            },
            _ => None,
        };
        let Some(made) = made else { return Some(source) };
        let mut inner = context.new_inner_scope();
        inner.add_variable_from_value(loops.iter_var.clone(), source);
        return value_of(made, &inner).ok();
    }
    match value_of(list, context) {
        Ok(Value::List(elements)) => elements.first().cloned(),
        _ => None,
    }
}

fn malformed(source: &str, error: &cel::ParseError) -> ExpressionError {
    let (line, column) = (usize::try_from(error.pos.0).unwrap_or(1).max(1), usize::try_from(error.pos.1).unwrap_or(0));
    let before: usize = source.split('\n').take(line - 1).map(|line| line.chars().count() + 1).sum();
    let length = source.chars().count();
    let start = (before + column.saturating_sub(1)).min(length.saturating_sub(1)) as u32;
    ExpressionError::Malformed { at: Span { start, end: start + 1 }, detail: error.msg.lines().next().unwrap_or_default().to_owned() }
}
