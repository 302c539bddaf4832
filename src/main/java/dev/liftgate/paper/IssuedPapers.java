package dev.liftgate.paper;

import dev.liftgate.chain.Proofs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A look at each paper before it is shown: whether it is what was issued. */
@ApplicationScoped
public class IssuedPapers {

    @Inject
    Proofs proofs;

    /**
     * The same layout, with a word to the shop if the paper's content is not what its hash and its link in the chain say.
     * The customer's page does not ask.
     *
     * @param table where the paper is kept
     */
    public Print checked(Print print, IssuedDocument paper, String table) {
        return print.customers() || paper.isAsIssued() && proofs.hold(table, paper.id()) ? print : print.doubted();
    }
}
