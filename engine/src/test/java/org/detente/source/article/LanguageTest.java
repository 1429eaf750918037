package org.detente.source.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.detente.event.CodedEvent;
import org.detente.source.Chronology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "German | Die Regierung von Alpia hat am Donnerstag angekündigt, zehn Diplomaten aus Boria auszuweisen.",
                "Russian | Правительство Альпии объявило в четверг о высылке десяти дипломатов Бории из страны.",
                "French | Le gouvernement d'Alpia a annoncé jeudi l'expulsion de dix diplomates de Boria et de leurs familles.",
                "Spanish | El gobierno de Alpia anunció el jueves la expulsión de diez diplomáticos de Boria tras el informe.",
                "Chinese | 阿尔皮亚政府星期四宣布驱逐博里亚的十名外交官,此前一份报告指责邻国干涉选举。博里亚外交部否认了这一指控,并宣布将采取对等措施。",
            })
    void knowsWhatIsNotEnglish(String language, String text) {
        assertThat(Language.foreign(text)).contains(language);
    }

    @Test
    void takesEverySentenceOfTheReferenceForEnglish() {
        assertThat(Chronology.reference().events())
                .extracting(CodedEvent::evidence)
                .filteredOn(evidence -> Language.foreign(evidence.text()).isPresent())
                .isEmpty();
    }

    @Test
    void doesNotJudgeWhatIsTooShort() {
        assertThat(Language.foreign("Die Regierung von Alpia")).isEmpty();
    }
}
