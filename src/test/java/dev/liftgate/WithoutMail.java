package dev.liftgate;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** A Liftgate of its own that was told of no mail server. */
public class WithoutMail implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PostgresForTests.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
