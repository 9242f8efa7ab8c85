package io.promoment.app.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Red when the door opens before all who may refuse to start: a service that never came up had changed what is in force. */
@QuarkusTest
class StartOrderTest {
    @Inject
    BeanManager beans;

    @Test
    void publishesAfterEverythingThatMayRefuseToStart() {
        List<String> ours = beans.resolveObserverMethods(new StartupEvent()).stream()
                .sorted(Comparator.comparingInt(ObserverMethod::getPriority))
                .map(observer -> observer.getBeanClass().getSimpleName())
                .filter(List.of("KeyCheck", "Partitions", "PromotionDoor", "StartLog")::contains)
                .toList();

        assertThat(ours).hasSize(4).endsWith("PromotionDoor", "StartLog");
    }
}
