package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MeterTest {
    @Test
    void saysShareRateAndTimeLeft() {
        assertThat(Meter.line("coding", 25, 100, 1500, "articles", 30))
                .isEqualTo("coding  25 % [#####               ] 1,500 articles, 50.0 a second, 1:30 left");
        assertThat(Meter.line("coding", 0, 0, 1500, "articles", 30)).isEqualTo("coding 1,500 articles, 50.0 a second");
    }

    @Test
    void isSilentWhenNobodyWatchesAndAtTheBeginning() {
        var err = new StringWriter();
        try (var unwatched = new Meter(new PrintWriter(err, true), false);
                var early = new Meter(new PrintWriter(err, true), true)) {
            unwatched.show("coding", 1, 2, 1, "articles");
            early.show("coding", 1, 2, 1, "articles");
        }
        assertThat(err.toString()).isEmpty();
    }
}
