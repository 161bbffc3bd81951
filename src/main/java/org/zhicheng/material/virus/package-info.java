/** Virus scanners look for known malware (F03). */
@Room(uses = "operation")
package org.zhicheng.material.virus;

import org.zhicheng.Room;
