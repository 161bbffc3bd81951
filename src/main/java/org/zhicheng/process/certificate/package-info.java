/** Certificate steps carry out the elements of the diagram by which a certificate is changed after its issue. */
@Room(uses = {"certificate", "process.engine"})
package org.zhicheng.process.certificate;

import org.zhicheng.Room;
