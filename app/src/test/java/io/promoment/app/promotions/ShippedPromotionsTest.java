package io.promoment.app.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.rules.language.Checked;
import io.promoment.rules.language.Guard;
import java.io.IOException;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class ShippedPromotionsTest {
    @Test
    void findsThePromotionsThatShipAndTheirScenarios() throws IOException {
        SortedMap<String, FoundFile> shipped = ShippedPromotions.read();

        assertThat(shipped).containsKey("two-sided-referral");
        assertThat(shipped.values()).allSatisfy(file -> {
            assertThat(file).isInstanceOf(FoundFile.Text.class);
            FoundFile.Text text = (FoundFile.Text) file;
            assertThat(text.scenarios()).isNotNull();
            assertThat(Guard.check(text.source())).isInstanceOf(Checked.Approved.class);
        });
    }
}
