package org.zhicheng.portal.door;

import java.nio.ByteBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** Receives the bytes of one read: the server hands over a buffer of its own. */
final class Given implements ApplicationBufferHandler {

    private ByteBuffer buffer = EMPTY_BUFFER;

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return buffer;
    }

    @Override
    public void expand(int size) {
        // the server hands buffers in; this handler allocates none
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
