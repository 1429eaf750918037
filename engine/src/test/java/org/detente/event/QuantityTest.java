package org.detente.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "1, embassies, 1 embassy",
        "2, embassies, 2 embassies",
        "1, entities, 1 entity",
        "1, properties, 1 property",
        "1, companies, 1 company",
        "1, missions, 1 mission",
        "1, media outlets, 1 media outlet",
        "1, persons and entities, 1 person or entity",
        "1, servicemen, 1 serviceman",
        "1, classes, 1 class",
        "1, branches, 1 branch",
        "1, passes, 1 pass",
        "1, houses, 1 house",
        "1, tonnes, 1 tonne",
        "1, aircraft, 1 aircraft",
        "1, staff, 1 staff",
        "1, USD_bn, 1 bn US dollars",
        "1.5, tonnes, 1.5 tonnes",
    })
    void oneIsSaidInTheSingular(double amount, String unit, String said) {
        assertThat(new Quantity(amount, unit)).hasToString(said);
    }
}
