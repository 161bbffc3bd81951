package org.zhicheng.notice.carrier;

import java.util.List;

/** Shows the e-mails that the simulated mailboxes received. */
public interface SimulatedMailbox {

    /** Newest first, at most 200. */
    List<SimulatedMail> mails();
}
