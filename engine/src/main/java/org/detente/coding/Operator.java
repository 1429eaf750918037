package org.detente.coding;

import java.util.Locale;
import java.util.Optional;

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
    /** Brings to its end: a visit was made, sanctions are lifted. */
    END,
    EASE,
    SUSPEND,
    AGREE,
    OFFER,
    /** A promise: of good it is an offer, of harm a threat. */
    VOW,
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

    /** Whether its subject speaks or commits itself, so that "that ..." does not change who acts. */
    boolean isSpeech() {
        return switch (this) {
            case AGREE, OFFER, VOW, REFUSE, DEMAND, ASK, THREATEN, DENY, ACCUSE, CONDEMN, PRAISE -> true;
            default -> false;
        };
    }

    /** The act that it is by itself, when the act below it is of no kind that the lexicon knows. */
    Optional<String> alone() {
        return Optional.ofNullable(
                switch (this) {
                    case AGREE, OFFER -> "030";
                    case REFUSE -> "120";
                    case DEMAND -> "demand";
                    case ASK -> "appeal";
                    case THREATEN -> "threaten";
                    default -> null;
                });
    }

    static Operator of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
