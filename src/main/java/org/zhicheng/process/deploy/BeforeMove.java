package org.zhicheng.process.deploy;

/** Prepares a running case for a newer version of its diagram, which may wait for times that the older one did not know. */
public interface BeforeMove {

    void prepare(String processInstanceId);
}
