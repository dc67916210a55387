//! One body of each kind about time off, every field of it made.

use footing_plan::*;

use super::Maker;

impl Maker {
    pub(super) fn fit_note(&mut self) -> FitNote {
        FitNote {
            from: self.maybe_day(),
            to: self.maybe_day(),
            lasts: self.lasts(),
            says: self.one(&[FitNoteSays::NotSaid, FitNoteSays::NotFit, FitNoteSays::MayBeFit]),
            paper: self.one(&[FitNotePaper::FitNote, FitNotePaper::AhpReport, FitNotePaper::Other]),
            issued: self.maybe_day(),
            assessed: self.maybe_day(),
            phased_return: self.rng.bool(),
            amended_duties: self.rng.bool(),
            altered_hours: self.rng.bool(),
            workplace_changes: self.rng.bool(),
            comments: self.words(),
            will_reassess: self.one(&[WillReassess::NotSaid, WillReassess::Yes, WillReassess::No]),
            issued_by: self.words(),
            issuer_profession: self.words(),
            issuer_address: self.words(),
            reason: self.only_me(),
            given_on: self.maybe_day(),
            given_how: self.words(),
            scan: self.chance(5).then(|| self.scan()),
        }
    }

    fn lasts(&mut self) -> Lasts {
        let n = self.rng.u16(..);
        self.one(&[Lasts::NotSaid, Lasts::Days { n }, Lasts::Weeks { n }, Lasts::Months { n }])
    }

    fn scan(&mut self) -> KeptFile {
        let digest = format!("{:064x}", self.rng.u128(..));
        KeptFile { id: Id::from_bytes(self.rng.u128(..).to_be_bytes()), digest }
    }

    pub(super) fn waiting(&mut self) -> Waiting {
        let things = self.rng.usize(0..3);
        Waiting {
            what_for: self.only_me(),
            asked_on: self.maybe_day(),
            who_to_ring: self.words(),
            meanwhile: (0..things).map(|_| self.words()).collect(),
            over: self.chance(3),
        }
    }

    pub(super) fn phase(&mut self) -> Phase {
        let days = self.rng.usize(0..4);
        Phase {
            starts: self.maybe_day(),
            days: (0..days).map(|_| self.phase_day()).collect(),
            duties: self.words(),
            go_on: self.one(&[GoOn::NotSaid, GoOn::Hold, GoOn::EaseOff, GoOn::ABitMore]),
            worked: self.only_me(),
            done: self.rng.bool(),
        }
    }

    fn phase_day(&mut self) -> PhaseDay {
        let minutes = self.chance(5).then(|| self.rng.u32(0..=1440));
        PhaseDay { day: self.words(), hours: self.words(), minutes }
    }

    pub(super) fn check_in(&mut self) -> CheckIn {
        CheckIn {
            day: self.maybe_day(),
            could_manage: self.words(),
            how_sure: self.words(),
            could_manage_number: self.chance(5).then(|| self.rng.u8(0..=10)),
            how_sure_number: self.chance(5).then(|| self.rng.u8(0..=10)),
            day_note: self.only_me(),
            hours: self.words(),
        }
    }

    pub(super) fn if_it_wobbles(&mut self) -> IfItWobbles {
        let lines = self.rng.usize(0..3);
        IfItWobbles {
            early_signs: self.only_me(),
            what_could_change: self.words(),
            who_to_tell: self.words(),
            lines: (0..lines).map(|_| IfThen { if_this: self.words(), then_that: self.words() }).collect(),
        }
    }

    pub(super) fn where_things_are(&mut self) -> WhereThingsAre {
        WhereThingsAre {
            state: self.one(&[WhereState::OffAndNotSure, WhereState::Back, WhereState::MedicalRetirement]),
            own_words: self.words(),
            since: self.maybe_day(),
        }
    }
}
