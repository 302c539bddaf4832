package dev.liftgate.chain;

import dev.liftgate.chain.ChainFault.FaultKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The seals as they were found: each stands on the one before it and on the ends of chains that it holds.
 *
 * @param unread those with another key than the shop has now
 * @param last number, time and hash of the newest; empty before the first
 */
record SealedChains(int count, int unread, String last, List<ChainFault> faults) {

    /** What a seal's hash stands on: {@code previous}, its own number, time and count, and its chains. */
    static final String HASH =
            "sha256(previous || int4send(number) || int8send((extract(epoch from at) * 1000000)::bigint)"
                    + " || int4send(chains) || coalesce(held, ''))";

    /** The ends of chains in one seal, as bytes. */
    static final String HELD =
            "(select string_agg(int8send(chain) || int4send(position) || hash, ''::bytea order by chain)"
                    + " from chain_sealed where seal = number)";

    /** Chains that say otherwise now: kind, chain, position and two empty columns. */
    static final String BROKEN =
            """
            select 'SEALED_OTHERWISE', s.chain, s.position, ''
            from chain_sealed s left join chain_link l using (chain, position)
            where l.hash is distinct from s.hash
            order by 2, 3""";

    private static final String SEALS =
            """
            select number, at, hash, signed_by, signature, number = before + 1 and hash = %s as holds
            from (select *, lag(number, 1, 0) over w as before, lag(hash, 1, '') over w as previous, %s as held
              from (select * from chain_seal union all
                select distinct s.seal, 'epoch'::timestamptz, 0, ''::bytea, '', ''::bytea from chain_sealed s
                where not exists (select from chain_seal where number = s.seal)) every
              window w as (order by number)) seals
            order by number"""
                    .formatted(HASH, HELD);

    static SealedChains read(Connection database, SealKey key) throws SQLException {
        String own = key == null ? "" : key.open();
        List<ChainFault> faults = new ArrayList<>();
        int count = 0;
        int unread = 0;
        String last = "";
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(1000);
            try (ResultSet seal = statement.executeQuery(SEALS)) {
                while (seal.next()) {
                    count++;
                    int number = seal.getInt("number");
                    byte[] hash = seal.getBytes("hash");
                    if (!seal.getBoolean("holds")) {
                        faults.add(new ChainFault(FaultKind.SEAL_CHANGED, 0, number, "", ""));
                    } else if (!seal.getString("signed_by").equals(own)) {
                        unread++;
                    } else if (!key.signed(hash, seal.getBytes("signature"))) {
                        faults.add(new ChainFault(FaultKind.SIGNATURE_WRONG, 0, number, "", ""));
                    }
                    last = Seal.of(seal).words();
                }
            }
        }
        return new SealedChains(count, unread, last, List.copyOf(faults));
    }
}
