//! `cargo xtask test`: every test and check, in the order in which they fail soonest.

mod browser;
mod native;
mod package;
mod run;
mod scripts;
mod servers;

use crate::checkout::Checkout;
use crate::cli::{Engine, Part, Plan};
use crate::error::Error;
use crate::{install, release, sums};
use run::Run;

/// Runs what the plan asks for. A check that fails does not keep the others from being run, so one
/// run tells everything; only the browsers need a release.
///
/// # Errors
/// When a tool is missing, or a check failed.
pub(crate) fn run(checkout: &Checkout, plan: Plan) -> Result<(), Error> {
    let mut run = Run::start();
    let asks_for = |part| plan.only.is_none_or(|only| only == part);
    if asks_for(Part::Native) && plan.engine.is_none() {
        run.step("tools for the checks", || install::for_checking(checkout));
        native::run(checkout, &mut run);
    }
    if asks_for(Part::Browser) || asks_for(Part::Servers) {
        let ready = run.step("release within its budget", || release::build(checkout))
            && run.step("browsers and drivers", || install::for_browsing(checkout));
        if ready {
            run.step("sums of the release", || sums::check(&checkout.dist()));
            run.step("the release as a developer's package", || {
                package::run(checkout)
            });
        }
        for engine in Engine::ALL {
            let asked = asks_for(Part::Browser) && plan.engine.is_none_or(|only| only == engine);
            if ready && asked {
                run.step(&format!("browser tests in {}", engine.name()), || {
                    browser::run(checkout, engine)
                });
            }
        }
        if ready && asks_for(Part::Servers) && plan.engine.is_none() {
            run.step("the kits for servers", || servers::run(checkout));
        }
    }
    run.end()
}

/// Takes the pictures of the documentation anew, of the release as it is now.
///
/// # Errors
/// When a tool is missing, the release does not build, or a picture is not as it should be.
pub(crate) fn take_pictures(checkout: &Checkout) -> Result<(), Error> {
    release::build(checkout)?;
    install::for_browsing(checkout)?;
    browser::take_pictures(checkout)
}

/// Tries the release as a developer's package, and leaves the site that the browser tests open.
///
/// # Errors
/// When there is no release, or a step fails.
pub(crate) fn package(checkout: &Checkout) -> Result<(), Error> {
    install::for_building(checkout)?;
    package::run(checkout)
}
