//! One body of each kind, every field of it made.

use footing_plan::*;

use super::Maker;

impl Maker {
    pub(super) fn about(&mut self) -> About {
        About {
            name: self.words(),
            job: self.words(),
            employer: self.words(),
            usual_week: self.words(),
            nation: self.one(&[None, Some(Nation::Wales), Some(Nation::NorthernIreland)]),
            first_day_off: self.maybe_day(),
            who_uses: self.one(&[WhoUses::NotSure, WhoUses::Others, WhoUses::Work]),
            someone_helping: self.one(&[SomeoneHelping::NotSaid, SomeoneHelping::Yes, SomeoneHelping::No]),
        }
    }

    pub(super) fn person(&mut self) -> Person {
        Person {
            name: self.words(),
            role: self.one(&[Role::Manager, Role::Hr, Role::Gp, Role::HelpingMe]),
            how_to_reach: self.words(),
            works_for: self.words(),
            whom_they_tell: self.words(),
            what_they_write_down: self.words(),
        }
    }

    pub(super) fn task(&mut self) -> Task {
        Task {
            part: self.words(),
            can_do: self.one(&[CanDo::Yes, CanDo::WithAChange, CanDo::NotYet, CanDo::NotSure]),
            what_makes_it_hard: self.words(),
            safety: self.one(&[Safety::None, Safety::Driving]),
            why: self.only_me(),
        }
    }

    pub(super) fn obstacle(&mut self) -> Obstacle {
        Obstacle {
            own_words: self.words(),
            helped_before: self.words(),
            area: self.one(&[None, Some(Area::Health), Some(Area::People)]),
            more: self.only_me(),
        }
    }

    pub(super) fn ask(&mut self) -> Ask {
        let notes = self.rng.usize(0..3);
        Ask {
            suggestion: self.words(),
            try_for: self.words(),
            effect_on_work: self.words(),
            how_it_would_work: self.words(),
            helps_us_both: self.words(),
            knock_on: self.words(),
            look_again: self.words(),
            look_again_on: self.maybe_day(),
            how_we_would_know: self.words(),
            state: self.ask_state(),
            notes: (0..notes).map(|_| DatedNote { on: self.day(), what: self.words() }).collect(),
            reason_given: self.words(),
            obstacle: self.maybe_link(),
            if_they_say_no: self.never(),
        }
    }

    fn ask_state(&mut self) -> AskState {
        self.one(&[
            AskState::Idea,
            AskState::ReadyToAsk,
            AskState::Asked,
            AskState::SaidYes,
            AskState::InPlace,
            AskState::SaidNo,
            AskState::Finished,
        ])
    }

    pub(super) fn step(&mut self) -> Step {
        Step {
            what: self.words(),
            first_small_step: self.words(),
            when: self.when(),
            time: self.words(),
            if_this_happens: self.words(),
            then_i_will: self.words(),
            who_could_help: self.words(),
            what_would_make_it_easier: self.words(),
            what_happened: self.words(),
            state: self.one(&[StepState::NotStarted, StepState::Trying, StepState::Done]),
            obstacle: self.maybe_link(),
            kept_as_it_is: self.maybe_day(),
        }
    }

    fn when(&mut self) -> When {
        match self.rng.u32(0..5) {
            0 => When::NotSet,
            1 => When::On { day: self.day() },
            2 => When::Between { from: self.day(), to: self.day() },
            3 => When::BeforeOurNextCall,
            _ => When::WhenThisHappens { what: self.words() },
        }
    }

    pub(super) fn time_frame(&mut self) -> TimeFrame {
        TimeFrame {
            state: self.one(&[
                TimeFrameState::NotSureYet,
                TimeFrameState::Waiting,
                TimeFrameState::SomethingFirst,
                TimeFrameState::NotBefore,
                TimeFrameState::SomeTimeBetween,
            ]),
            waiting_for: self.only_me(),
            not_before: self.maybe_day(),
            from: self.maybe_day(),
            to: self.maybe_day(),
            true_first: self.words(),
            whose_idea: self.only_me(),
            last_time: self.only_me(),
            for_work: self.words(),
        }
    }

    pub(super) fn meeting(&mut self) -> Meeting {
        let rows = self.rng.usize(0..3);
        Meeting {
            person: self.maybe_link(),
            day: self.maybe_day(),
            day_open_on: self.maybe_day(),
            time: self.words(),
            place: self.words(),
            by_phone: self.rng.bool(),
            meeting_kind: self.one(&[MeetingKind::KeepingInTouch, MeetingKind::Leaving]),
            called_by: self.words(),
            formal: self.one(&[Formal::Yes, Formal::DontKnow]),
            someone_with_me: self.words(),
            easier: self.words(),
            to_have_ready: self.words(),
            want_to_say: self.words(),
            rather_not: self.never(),
            good_enough: self.never(),
            if_they_keep_asking: self.never(),
            happened: self.chance(3),
            said: self.words(),
            talked_about: (0..rows)
                .map(|_| TalkedAbout { what: self.words(), who: self.words(), by_when: self.words() })
                .collect(),
            not_agreed: self.words(),
            next: self.words(),
            questions_left: self.words(),
            how_it_felt: self.only_me(),
        }
    }

    pub(super) fn question(&mut self) -> Question {
        Question {
            ask: self.words(),
            answer: self.words(),
            person: self.maybe_link(),
            who_to_ask: self.words(),
            meeting: self.maybe_link(),
        }
    }
}
