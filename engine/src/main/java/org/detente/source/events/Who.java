package org.detente.source.events;

import java.time.LocalDate;
import java.util.List;
import org.detente.event.Party;
import org.detente.source.ImportIssue.Reason;
import org.jspecify.annotations.Nullable;

/** Whom a code or name of an event file stands for, which may depend on the day. */
interface Who {

    Traced on(LocalDate day);

    /**
     * What came of it: a party, or the reason why there is none.
     *
     * @param found the code or name as it stood there
     */
    record Traced(@Nullable Party party, @Nullable Reason reason, String found) implements Who {

        static Traced to(Party party, String found) {
            return new Traced(party, null, found);
        }

        static Traced left(Reason reason, String found) {
            return new Traced(null, reason, found);
        }

        @Override
        public Traced on(LocalDate day) {
            return this;
        }

        /** The same with another role, when it is somebody. */
        Traced inRole(String role) {
            return party == null || party.role().equals(role)
                    ? this
                    : new Traced(new Party(party.code(), role), null, found);
        }
    }

    /** One of several, by the day: the first that it was then; else the last resort. */
    record Dated(List<Term> terms, Traced otherwise) implements Who {
        public Dated {
            terms = List.copyOf(terms);
        }

        @Override
        public Traced on(LocalDate day) {
            for (var term : terms) {
                if (!day.isBefore(term.from()) && !day.isAfter(term.to())) {
                    return term.who();
                }
            }
            return otherwise;
        }
    }

    /** Some days on which somebody was somebody. */
    record Term(LocalDate from, LocalDate to, Traced who) {}
}
