package org.detente.source.events;

import org.detente.event.Quantity;
import org.detente.source.ImportIssue.Reason;
import org.jspecify.annotations.Nullable;

/** How much or how many, from two cells. */
final class Amounts {
    /** Nobody counts beyond this: a million million. */
    private static final double MOST = 1e12;

    private Amounts() {}

    /** The quantity; null when there is none, or when it is no positive number, which is told. */
    static @Nullable Quantity read(Row row, String id, String amount, String unit, Intake intake) {
        if (amount.isEmpty()) {
            return null;
        }
        try {
            double number = Double.parseDouble(amount);
            if (number > 0.0 && number <= MOST) {
                return new Quantity(number, unit.isEmpty() ? "items" : unit);
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        intake.left(row, id, Reason.BAD_QUANTITY, amount);
        return null;
    }
}
