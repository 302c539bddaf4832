package dev.liftgate.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The screens' style in one request. It is kept in parts only for people. */
@Path("/assets/app.css")
@PermitAll
class StylesheetPages {

    private static final String ALL = Assets.stylesheet("css/app.css");

    @GET
    @Produces("text/css")
    @ResponseHeader(name = "Cache-Control", value = "public, immutable, max-age=31536000")
    public String show() {
        return ALL;
    }
}
