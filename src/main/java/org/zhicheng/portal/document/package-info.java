/** The document of the interface tells programmers what each address takes and answers. */
@Room(uses = {"problem"})
package org.zhicheng.portal.document;

import org.zhicheng.Room;
