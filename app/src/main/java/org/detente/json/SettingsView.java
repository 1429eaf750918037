package org.detente.json;

import org.detente.tension.TensionSettings;

/** The constants of the tension index as JSON. */
public record SettingsView(String scale, int halfLifeDays, double lambda, int floorActs, int maxGapDays) {
    static SettingsView of(TensionSettings settings) {
        return new SettingsView(
                settings.scale().name(),
                settings.halfLifeDays(),
                settings.lambda(),
                settings.floorActs(),
                settings.maxGapDays());
    }
}
