package org.detente.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelihoodTest {
    @ParameterizedTest
    @CsvSource({
        "0,almost no chance",
        "0.049,almost no chance",
        "0.05,very unlikely",
        "0.2,unlikely",
        "0.45,roughly even chance",
        "0.55,likely",
        "0.8,very likely",
        "0.95,almost certain",
        "1,almost certain"
    })
    void wordsAreThoseOfTheBand(double probability, String words) {
        assertThat(Likelihood.words(probability)).isEqualTo(words);
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> Likelihood.words(1.2)).hasMessageContaining("1.2");
        assertThatThrownBy(() -> Likelihood.words(Double.NaN)).hasMessageContaining("NaN");
    }
}
