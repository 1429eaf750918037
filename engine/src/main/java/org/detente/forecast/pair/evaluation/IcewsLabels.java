package org.detente.forecast.pair.evaluation;

import java.util.Locale;
import java.util.Optional;
import org.detente.base.Table;
import org.detente.forecast.pair.ActFamily;

/** From the labels of CAMEO codes, as ICEWS writes them, to families of acts. */
final class IcewsLabels {
    private static final Table TABLE = Table.ofResource(ActFamily.class, "icews-labels.tsv");

    private IcewsLabels() {}

    /** The family of the longest beginning that fits. */
    static Optional<ActFamily> family(String label) {
        var plain = label.replace(' ', '_').toLowerCase(Locale.ROOT);
        int longest = 0;
        Optional<ActFamily> found = Optional.empty();
        for (var row : TABLE.rows()) {
            var begins = row.get("begins").toLowerCase(Locale.ROOT);
            if (begins.length() > longest && plain.startsWith(begins)) {
                longest = begins.length();
                found = Optional.of(ActFamily.ofCameo(row.get("cameo")));
            }
        }
        return found;
    }
}
