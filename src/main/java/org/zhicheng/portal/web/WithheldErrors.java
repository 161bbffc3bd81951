package org.zhicheng.portal.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.BooleanSupplier;

/** Keeps back a servlet's error where a better answer is known. */
class WithheldErrors extends HttpServletResponseWrapper {

    private static final int FIRST_ERROR = 400;

    private final BooleanSupplier betterKnown;
    private boolean withheld;

    WithheldErrors(HttpServletResponse response, BooleanSupplier betterKnown) {
        super(response);
        this.betterKnown = betterKnown;
    }

    boolean withheld() {
        return withheld;
    }

    private boolean withholds(int status) {
        if (status >= FIRST_ERROR && !isCommitted() && betterKnown.getAsBoolean()) {
            withheld = true;
        }
        return withheld;
    }

    @Override
    public void setStatus(int status) {
        if (!withholds(status)) {
            super.setStatus(status);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (!withholds(status)) {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (!withholds(status)) {
            super.sendError(status, message);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!withheld) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return withheld ? new Nowhere() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return withheld ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Nothing is written here");
        }

        @Override
        public void write(int octet) {
            // the withheld error is not what happened
        }
    }
}
