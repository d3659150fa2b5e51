<?php
/**
 * Leaves nothing behind when the plugin is deleted.
 *
 * @package KhuyenHocTimeline
 */

namespace KhuyenHoc\Timeline;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/publish/editions.php';

delete_option( 'khuyen_hoc_timeline_address' );
delete_option( 'khuyen_hoc_timeline_fallback' );
delete_option( EDITIONS );
if ( is_dir( editions_folder() ) ) {
	delete_folder( editions_folder() );
}
