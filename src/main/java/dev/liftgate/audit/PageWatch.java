package dev.liftgate.audit;

import dev.liftgate.live.QuietRequests;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/** Filter that puts on record which pages and files people of the shop are shown. */
@Provider
class PageWatch implements ContainerResponseFilter {

    /** Open to everybody, and the address of some is a secret. */
    private static final Pattern PUBLIC = Pattern.compile("/(e|sign-in|first-run)(/.*)?");

    @Inject
    SecurityIdentity identity;

    @Inject
    CurrentVertxRequest request;

    @Inject
    PageViews views;

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        if (asked.getMethod().equals("GET")
                && answer.getStatus() == 200
                && isRead(answer.getMediaType())
                && !PUBLIC.matcher(asked.getUriInfo().getPath()).matches()
                && !identity.isAnonymous()
                && !QuietRequests.isUnasked(request.getCurrent().request())) {
            views.add(identity.getPrincipal().getName(), asked.getUriInfo().getPath());
        }
    }

    /** Pictures stand on pages; scripts, styles and what a script asks for are not read by people. */
    private static boolean isRead(MediaType type) {
        return type != null
                && (type.isCompatible(MediaType.TEXT_HTML_TYPE)
                        || type.getSubtype().equals("pdf")
                        || type.getSubtype().equals("csv")
                        || type.getSubtype().equals("zip"));
    }
}
