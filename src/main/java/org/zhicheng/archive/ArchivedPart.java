package org.zhicheng.archive;

import java.io.IOException;

/** One part of what a package holds. */
interface ArchivedPart {

    void write(ArchivedCase one, PackageZip zip) throws IOException;
}
