package org.detente.actor;

import java.io.Serializable;
import java.util.Optional;
import org.detente.base.DayRange;
import org.jspecify.annotations.Nullable;

/**
 * A state, a territory, or an organisation above states.
 *
 * @param code  ISO 3166 alpha-3 (XKX for Kosovo), or the code of an organisation such as EUU
 * @param name  usual English name
 * @param kind  what it is
 * @param valid days on which it existed, as far as news after 1990 is concerned
 * @param heir  code of the state that a former one is continued by, or null
 * @param note  a remark on a disputed status or name, or empty
 */
public record Actor(
        String code,
        String name,
        Kind kind,
        DayRange valid,
        @Nullable String heir,
        String note) implements Serializable {

    /** What kind of actor it is. */
    public enum Kind {
        STATE,
        TERRITORY,
        FORMER_STATE,
        ORGANISATION
    }

    public Optional<String> successor() {
        return Optional.ofNullable(heir);
    }
}
