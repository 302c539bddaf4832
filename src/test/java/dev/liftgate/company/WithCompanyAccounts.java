package dev.liftgate.company;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** A Liftgate of its own whose shop has an OpenID provider. */
public class WithCompanyAccounts implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(CompanyForTests.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
