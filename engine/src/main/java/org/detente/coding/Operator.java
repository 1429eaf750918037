package org.detente.coding;

import java.util.Locale;

/**
 * What a governing word does to the act below it: "agreed to", "threatened to", "lifted", "is accused of".
 *
 * <p>What each pair of operator and act gives stands in {@code compositions.tsv}.
 */
enum Operator {
    /** A light verb: the noun below it is done. */
    DO,
    /** The subject is the one to whom the noun below it is done: "drew criticism from", "came under attack". */
    SUFFER,
    BEGIN,
    RESUME,
    EXTEND,
    EXPAND,
    UNDO,
    EASE,
    SUSPEND,
    AGREE,
    OFFER,
    DECIDE,
    PLAN,
    WILL,
    REFUSE,
    DEMAND,
    ASK,
    THREATEN,
    DENY,
    ACCUSE,
    CONDEMN,
    PRAISE,
    ALLEGE,
    ALLOW,
    PREVENT,
    TRY,
    HELP,
    SHOULD,
    MAY,
    NOT,
    CONSIDER,
    EXPECT,
    FAIL,
    SAY;

    /** Whether it speaks about what somebody else does: then its recipient is the doer of the act below. */
    boolean isAboutDoer() {
        return switch (this) {
            case REFUSE, DEMAND, ASK, DENY, ACCUSE, CONDEMN, PRAISE -> true;
            default -> false;
        };
    }

    static Operator of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
