<?php
/**
 * What the tests have WordPress do, from the command line: FOLDER ADDRESS COMMAND ARGUMENTS.
 *
 * @package KhuyenHocTimeline
 */

if ( 'cli' !== PHP_SAPI ) {
	exit( 1 );
}
list( , $folder, $address, $command ) = $argv;
$arguments = array_slice( $argv, 4 );

// WordPress asks for these while it starts.
$_SERVER['HTTP_HOST']       = preg_replace( '#^http://#', '', $address );
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';

require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/plugin.php';

switch ( $command ) {
	case 'prepare':
		$id = wp_insert_user(
			array(
				'user_login' => 'tac-gia',
				'user_pass'  => $arguments[0],
				'user_email' => 'tac-gia@example.com',
				'role'       => 'author',
			)
		);
		// The guide for newcomers would lie over the editor.
		$known = array( 'core/edit-post' => array( 'welcomeGuide' => false ) );
		update_user_meta( $id, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', $known );
		$failed = is_wp_error( $id ) ? $id : activate_plugin( 'khuyen-hoc-timeline/khuyen-hoc-timeline.php' );
		if ( is_wp_error( $failed ) ) {
			fwrite( STDERR, $failed->get_error_message() );
			exit( 1 );
		}
		break;
	case 'publish':
		// From here on WordPress filters what is written as it does for this user.
		wp_set_current_user( get_user_by( 'login', 'tac-gia' )->ID );
		if ( current_user_can( 'unfiltered_html' ) ) {
			fwrite( STDERR, 'expected an author without unfiltered_html, found one with it' );
			exit( 1 );
		}
		$id = wp_insert_post(
			wp_slash(
				array(
					'post_title'   => $arguments[0],
					'post_content' => $arguments[1],
					'post_status'  => 'publish',
				)
			)
		);
		echo get_permalink( $id );
		break;
	case 'without-scripts':
		// As on a network of sites: an administrator whose HTML is filtered.
		$id = wp_insert_user(
			array(
				'user_login' => 'quan-tri-mot-trang',
				'user_pass'  => $arguments[0],
				'user_email' => 'quan-tri@example.com',
				'role'       => 'administrator',
			)
		);
		if ( is_wp_error( $id ) ) {
			fwrite( STDERR, $id->get_error_message() );
			exit( 1 );
		}
		// A right of the user's own counts more than the one of the role.
		get_user_by( 'id', $id )->add_cap( 'unfiltered_html', false );
		break;
	case 'add-user':
		list( $login, $role, $password, $denied ) = $arguments;
		if ( ! username_exists( $login ) ) {
			$user = array(
				'user_login' => $login,
				'user_pass'  => $password,
				'user_email' => "$login@example.com",
				'role'       => $role,
			);
			$id   = wp_insert_user( $user );
			if ( is_wp_error( $id ) ) {
				fwrite( STDERR, $id->get_error_message() );
				exit( 1 );
			}
			if ( '' !== $denied ) {
				get_user_by( 'id', $id )->add_cap( $denied, false );
			}
		}
		break;
	case 'choose-language':
		update_user_meta( get_user_by( 'login', $arguments[0] )->ID, 'locale', $arguments[1] );
		break;
	case 'save-address':
		update_option( 'khuyen_hoc_timeline_address', $arguments[0] );
		break;
	case 'uninstall':
		define( 'WP_UNINSTALL_PLUGIN', 'khuyen-hoc-timeline/khuyen-hoc-timeline.php' );
		require WP_PLUGIN_DIR . '/khuyen-hoc-timeline/uninstall.php';
		break;
	case 'address':
		echo get_option( 'khuyen_hoc_timeline_address', '' );
		break;
	case 'wear':
		switch_theme( $arguments[0] );
		break;
	default:
		fwrite( STDERR, "expected a command of this file, found $command" );
		exit( 1 );
}
