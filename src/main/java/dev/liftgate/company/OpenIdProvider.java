package dev.liftgate.company;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCScopeValue;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The shop's OpenID provider: where people sign in there, and what its answer says.
 *
 * <p>Nothing is asked of it before somebody wants to sign in. No log says who it was.
 */
@ApplicationScoped
class OpenIdProvider {

    private static final Logger LOG = Logger.getLogger(OpenIdProvider.class);

    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 5_000;
    private static final int BROKEN = 500;
    private static final int LARGEST_BYTES = 256 * 1024;

    /** What providers sign with. None that the secret alone could make, and never none at all. */
    private static final Set<JWSAlgorithm> SIGNED_WITH =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    /** Then it is asked about itself again: that it is away is better said on our page than by a browser. */
    private static final Duration GOOD = Duration.ofMinutes(1);

    /** One that does not answer keeps nobody else waiting for so long. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    /** What the provider says of itself, and what judges its answers by that. */
    private record Described(OIDCProviderMetadata facts, IDTokenValidator judge, Instant until) {}

    @Inject
    CompanyOffer offer;

    @Inject
    Clock clock;

    private Described described;
    private Instant leftAloneUntil = Instant.MIN;

    /** Where the person signs in and is sent back from. Asks for nothing but a key: no name and no mail address. */
    URI place(RoundTrip trip) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope(OIDCScopeValue.OPENID), client(), offer.back())
                .endpointURI(described().facts().getAuthorizationEndpointURI())
                .state(new State(trip.state().text()))
                .nonce(new Nonce(trip.nonce().text()))
                .codeChallenge(new CodeVerifier(trip.verifier().text()), CodeChallengeMethod.S256)
                // who was signed in there before at a computer for everybody is not the next one without a word
                .prompt(new Prompt(Prompt.Type.SELECT_ACCOUNT))
                .build()
                .toURI();
    }

    /**
     * The person whom the provider means by that code.
     *
     * @throws LedNowhere if it does not answer, or its answer is not for this way, not for us, or not from it
     */
    CompanyIdentity identity(RoundTrip trip, String code) {
        Described provider = described();
        TokenRequest request = new TokenRequest.Builder(
                        provider.facts().getTokenEndpointURI(),
                        proof(provider.facts()),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code),
                                offer.back(),
                                new CodeVerifier(trip.verifier().text())))
                .build();
        try {
            HTTPResponse sent = soon(request.toHTTPRequest()).send();
            if (sent.getStatusCode() >= BROKEN) {
                throw new IOException("status " + sent.getStatusCode());
            }
            TokenResponse answer = OIDCTokenResponseParser.parse(sent);
            if (!answer.indicatesSuccess()) {
                throw refused(answer.toErrorResponse().getErrorObject().getCode());
            }
            OIDCTokenResponse tokens = (OIDCTokenResponse) answer.toSuccessResponse();
            IDTokenClaimsSet said = provider.judge()
                    .validate(
                            tokens.getOIDCTokens().getIDToken(),
                            new Nonce(trip.nonce().text()));
            return new CompanyIdentity(
                    said.getIssuer().getValue(), said.getSubject().getValue());
        } catch (BadJOSEException e) {
            throw refused(e.getMessage());
        } catch (ParseException e) {
            throw refused("it is no answer to a code");
        } catch (IOException | JOSEException e) {
            throw away(e);
        }
    }

    private synchronized Described described() {
        Instant now = clock.instant();
        if (described != null && now.isBefore(described.until())) {
            return described;
        }
        if (now.isBefore(leftAloneUntil)) {
            throw new LedNowhere(Outcome.AWAY);
        }
        try {
            described = describe(now.plus(GOOD));
            return described;
        } catch (IOException | GeneralException e) {
            leftAloneUntil = now.plus(LEFT_ALONE);
            throw away(e);
        }
    }

    private Described describe(Instant until) throws IOException, GeneralException {
        OIDCProviderMetadata facts = OIDCProviderMetadata.resolve(new Issuer(offer.issuer()), OpenIdProvider::soon);
        return new Described(facts, judge(facts), until);
    }

    private IDTokenValidator judge(OIDCProviderMetadata facts) throws MalformedURLException {
        var keys = JWKSourceBuilder.<SecurityContext>create(
                        facts.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_BYTES))
                .refreshAheadCache(false)
                .build();
        return new IDTokenValidator(
                facts.getIssuer(), client(), new JWSVerificationKeySelector<>(SIGNED_WITH, keys), null);
    }

    /** In the header, as every provider takes it unless it says otherwise. */
    private ClientAuthentication proof(OIDCProviderMetadata facts) {
        List<ClientAuthenticationMethod> taken = facts.getTokenEndpointAuthMethods();
        Secret secret = new Secret(offer.secret());
        return taken == null || taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(client(), secret)
                : new ClientSecretPost(client(), secret);
    }

    private ClientID client() {
        return new ClientID(offer.client());
    }

    private static HTTPRequest soon(HTTPRequest request) {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }

    private static LedNowhere refused(String why) {
        LOG.warnf("A sign-in with a company account was refused: %s", why);
        return new LedNowhere(Outcome.REFUSED);
    }

    private LedNowhere away(Exception e) {
        LOG.warnf("The OpenID provider %s does not answer as it should: %s", offer.issuer(), e.getMessage());
        return new LedNowhere(Outcome.AWAY);
    }
}
