package org.zhicheng.portal.door;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Constants;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends connections whose request has begun and whose head does not end. Such connections hold no thread, but memory,
 * and one of the connections that a server can have; the server's own timeout begins anew with each byte.
 */
public class LateHeads extends Http11NioProtocol {

    private static final Logger LOG = LoggerFactory.getLogger(LateHeads.class);

    private final FairShares lines;
    private Duration patience = Duration.ofSeconds(20);

    public LateHeads() {
        this(new FairShares());
    }

    private LateHeads(FairShares lines) {
        super(lines);
        this.lines = lines;
    }

    FairShares lines() {
        return lines;
    }

    void setPatience(Duration patience) {
        this.patience = patience;
    }

    /** @return how many were ended */
    int end() {
        int ended = 0;
        for (SocketWrapperBase<?> connection : getEndpoint().getConnections()) {
            if (connection.getCurrentProcessor() instanceof Http11Processor head && isLate(head.getRequest())) {
                connection.close();
                ended++;
            }
        }
        if (ended > 0) {
            LOG.info("Ended {} connections whose request had no end after {} s", ended, patience.toSeconds());
        }
        long refused = lines.refused();
        if (refused > 0) {
            LOG.info("Refused {} connections of addresses that have many", refused);
        }
        return ended;
    }

    private boolean isLate(Request request) {
        long start = request.getStartTimeNanos();
        return request.getRequestProcessor().getStage() == Constants.STAGE_PARSE
                && start > 0
                && System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(patience.toMillis());
    }
}
