package dev.liftgate.checklist;

import dev.liftgate.diagnosis.Diagnosis;
import dev.liftgate.guides.Guide;
import dev.liftgate.library.Guides;
import dev.liftgate.library.VerifiedRepairs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The engine of each guide version, moved by the shop's own repairs. A version never changes, so its engine is compiled
 * again only when the repair log has grown.
 */
@ApplicationScoped
class Engines {

    private record CompiledEngine(String mark, Diagnosis diagnosis) {}

    private final Map<String, CompiledEngine> compiled = new ConcurrentHashMap<>();

    @Inject
    Guides guides;

    @Inject
    VerifiedRepairs repairs;

    /**
     * @param hash of the guide's text
     * @param mark how far the log has come, see {@link VerifiedRepairs.RepairsMark}
     */
    Diagnosis of(String hash, String mark) {
        CompiledEngine known = compiled.get(hash);
        if (known == null || !known.mark().equals(mark)) {
            Guide guide = guides.version(hash);
            known = new CompiledEngine(mark, Diagnosis.of(guide, repairs.of(guide)));
            compiled.put(hash, known);
        }
        return known.diagnosis();
    }
}
