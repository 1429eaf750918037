package org.detente.forecast.pair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelihoodTest {
    @ParameterizedTest
    @CsvSource({
        "0.01, almost no chance",
        "0.05, almost no chance",
        "0.06, very unlikely",
        "0.38, unlikely",
        "0.50, roughly even chance",
        "0.58, likely",
        "0.90, very likely",
        "0.96, almost certain"
    })
    void speaksInTheBandsOfTheDirective(double probability, String words) {
        assertThat(Likelihood.words(probability)).isEqualTo(words);
    }
}
