package org.detente.tension;

import java.util.Set;
import org.detente.event.Act;
import org.detente.ledger.Ledger;
import org.detente.ontology.Scale;

/**
 * What an act weighs on the day it is done.
 *
 * <pre>  weight = |score| * log2(1 + n)    n heads, missions or firms, or billions of money and at least 1,
 *                                    where the act is counted in them; else n = 1</pre>
 *
 * <p>One diplomat weighs the score, ten weigh 3.46 times as much, a hundred 6.66 times; a tariff on 200 billion 7.65 times. A
 * later step of a measure that is
 * on the books already weighs nothing.
 */
final class Weights {
    private final Scale scale;
    private final Set<String> steps;

    Weights(Scale scale, Ledger ledger) {
        this.scale = scale;
        this.steps = ledger.laterSteps();
    }

    /** Weight in score points; positive for hostility. */
    double hostility(Act act) {
        return Math.max(0.0, -scale.score(act.type())) * magnitude(act);
    }

    /** Weight in score points; positive for cooperation. */
    double cooperation(Act act) {
        return Math.max(0.0, scale.score(act.type())) * magnitude(act);
    }

    private double magnitude(Act act) {
        if (steps.contains(act.id())) {
            return 0.0;
        }
        return act.detail()
                .quantity()
                .filter(quantity -> act.type().counted())
                .map(quantity -> quantity.isMoney() ? Math.max(1.0, quantity.billions()) : quantity.amount())
                .map(number -> StrictMath.log1p(number) / StrictMath.log(2.0))
                .orElse(1.0);
    }
}
