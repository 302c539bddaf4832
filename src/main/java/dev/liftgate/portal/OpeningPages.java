package dev.liftgate.portal;

import dev.liftgate.staff.Token;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The unseen picture on the page behind a link: whoever fetches it has the page on a screen.
 *
 * <p>Messengers and mail servers fetch the page itself before anybody reads it.
 */
@Path("/e/{token}/opened")
@PermitAll
class OpeningPages {

    private static final byte[] ONE_PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    /** Programs that look at a page for somebody, pictures and all, by the words in the name that they give. */
    private static final Pattern PROGRAM = Pattern.compile(
            "bot\\b|crawl|spider|preview|scan|externalhit|proxy|^whatsapp|^java|^node|"
                    + "curl|wget|python|go-http|okhttp|axios|libwww",
            Pattern.CASE_INSENSITIVE);

    @Inject
    Links links;

    @GET
    public Response picture(@RestPath String token, @Context Request request, @Context HttpHeaders headers) {
        Link link = links.find(new Token(token)).orElseThrow(NotFoundException::new);
        if (request.getMethod().equals("GET") && !isProgram(headers)) {
            links.opened(link);
        }
        return Response.ok(ONE_PIXEL, "image/gif").build();
    }

    /** Whether a program fetches it on its own, or a browser ahead of its user. */
    private static boolean isProgram(HttpHeaders headers) {
        String name = Optional.ofNullable(headers.getHeaderString(HttpHeaders.USER_AGENT))
                .orElse("");
        String purpose = headers.getHeaderString("Purpose") + headers.getHeaderString("Sec-Purpose");
        return name.isBlank() || PROGRAM.matcher(name).find() || purpose.contains("prefetch");
    }
}
